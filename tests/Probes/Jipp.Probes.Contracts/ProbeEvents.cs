using Jipp.BuildingBlocks;

namespace Jipp.Probes.Contracts;

[EventName("notes.note-taken.v1")]
public sealed record NoteTakenV1(Guid NoteId, string Text, int Revision) : IIntegrationEvent;

/// <summary>Told by the module that heard of the note: goes back to the one that told it.</summary>
[EventName("readers.note-echoed.v1")]
public sealed record NoteEchoedV1(Guid NoteId, string Text, int Revision) : IIntegrationEvent;

[EventName("notes.ticked.v1")]
public sealed record TickedV1(Guid TickerId, int Number) : IIntegrationEvent;
