using Jipp.BuildingBlocks;

namespace Jipp.Probes.Notes;

public readonly record struct NoteId(Guid Value) : ITypedId<NoteId>
{
    public static NoteId From(Guid value) => new(value);
}

public sealed record NoteTaken : IDomainEvent;

public sealed record Ticked(int Number) : IDomainEvent;

/// <summary>An aggregate with a part (lines), a unique text and a secret.</summary>
public sealed class Note : AggregateRoot<NoteId>
{
    private readonly List<NoteLine> _lines = [];

    private Note() { }

    public Note(NoteId id, string text)
    {
        (Id, Text) = (id, text);
        Raise(new NoteTaken());
    }

    public string Text { get; private set; } = "";

    public int Echoes { get; private set; }

    [NotAudited]
    public string Secret { get; private set; } = "";

    public IReadOnlyList<NoteLine> Lines => _lines;

    public void Edit(string text) => Text = text;

    public void Hide(string secret) => Secret = secret;

    public void Echo() => Echoes++;

    /// <summary>Changes a part only, and tells nobody.</summary>
    public void AddLine(string text) => _lines.Add(new NoteLine(Guid.CreateVersion7(), text));

    public void ReplaceLine(string text) => _lines[0].Text = text;

    public void DropLines() => _lines.Clear();
}

public sealed class NoteLine(Guid id, string text)
{
    public Guid Id { get; private set; } = id;

    public string Text { get; set; } = text;
}

public readonly record struct TickerId(Guid Value) : ITypedId<TickerId>
{
    public static TickerId From(Guid value) => new(value);
}

/// <summary>Tells many events in one save.</summary>
public sealed class Ticker : AggregateRoot<TickerId>
{
    private Ticker() { }

    public Ticker(TickerId id) => Id = id;

    public void Tick(int first, int count)
    {
        for (var number = first; number < first + count; number++)
        {
            Raise(new Ticked(number));
        }
    }
}

public sealed class NoteById : Specification<Note>
{
    public NoteById(NoteId id) => Query.Where(note => note.Id == id);
}
