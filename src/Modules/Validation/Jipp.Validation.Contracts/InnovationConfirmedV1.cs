using Jipp.BuildingBlocks;

namespace Jipp.Validation.Contracts;

/// <summary>The responsible office answered that the innovation still runs.</summary>
/// <param name="Status"><c>berkendala</c>, <c>lancar</c>, <c>berkembang</c>, <c>bereplikasi</c> or <c>bertransformasi</c> (data/sustainability_statuses.csv 3–7).</param>
/// <param name="AnsweredBy">The office in words, never a person: <c>Dinas Kesehatan, Pemerintah Kabupaten Luwu Utara</c>.</param>
/// <param name="NextDueOn">Day by which the next answer is due.</param>
/// <param name="Revision">Counts the answers of this innovation; the latest wins.</param>
[EventName("validation.innovation-confirmed.v1")]
public sealed record InnovationConfirmedV1(Guid InnovationId, string Status, DateTimeOffset AnsweredAt, string AnsweredBy, DateOnly NextDueOn, int Revision) : IIntegrationEvent;
