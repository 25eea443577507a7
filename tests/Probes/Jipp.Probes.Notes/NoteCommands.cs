using FluentValidation;
using Jipp.BuildingBlocks;

namespace Jipp.Probes.Notes;

public static class NotePermissions
{
    public const string Write = "notes.write";
    public const string Read = "notes.read";
}

[Permission(NotePermissions.Write)]
public sealed record TakeNote(Guid Id, string Text) : ICommand<Result>;

public sealed class TakeNoteValidator : AbstractValidator<TakeNote>
{
    public TakeNoteValidator()
    {
        RuleFor(command => command.Id).NotEqual(Guid.Empty).WithMessage("Nomor wajib diisi.");
        RuleFor(command => command.Text).NotEmpty().WithMessage("Isi wajib diisi.");
    }
}

/// <summary>A second validator of the same command: the faults of both are told.</summary>
public sealed class TakeNoteLengthValidator : AbstractValidator<TakeNote>
{
    public TakeNoteLengthValidator() => RuleFor(command => command.Text).MinimumLength(2).WithMessage("Isi terlalu pendek.");
}

internal sealed class TakeNoteHandler(IRepository<Note> notes, PipelineWatch watch) : ICommandHandler<TakeNote, Result>
{
    public Task<Result> Handle(TakeNote command, CancellationToken ct)
    {
        watch.HandlerCalls++;
        notes.Add(new Note(NoteId.From(command.Id), command.Text));
        return Task.FromResult(Result.Success());
    }
}

/// <summary>How often handlers were really entered.</summary>
public sealed class PipelineWatch
{
    public int HandlerCalls { get; set; }

    /// <summary>Awaited by <see cref="EditNote"/> between reading and answering, so that two edits can be made to overlap.</summary>
    public Func<Task> BeforeEditEnds { get; set; } = () => Task.CompletedTask;
}

[Permission(NotePermissions.Write)]
public sealed record EditNote(Guid Id, string Text) : ICommand<Result>;

internal sealed class EditNoteHandler(IRepository<Note> notes, PipelineWatch watch) : ICommandHandler<EditNote, Result>
{
    public async Task<Result> Handle(EditNote command, CancellationToken ct)
    {
        if (await notes.Find(new NoteById(NoteId.From(command.Id)), ct) is not { } note)
        {
            return Error.NotFound("note.unknown");
        }

        note.Edit(command.Text);
        note.Hide("rahasia " + command.Text);
        await watch.BeforeEditEnds();
        return Result.Success();
    }
}

/// <summary>Changes a part of the aggregate and nothing of its root.</summary>
[Permission(NotePermissions.Write)]
public sealed record ChangeLines(Guid Id, string How, string Text) : ICommand<Result>;

internal sealed class ChangeLinesHandler(IRepository<Note> notes, PipelineWatch watch) : ICommandHandler<ChangeLines, Result>
{
    public async Task<Result> Handle(ChangeLines command, CancellationToken ct)
    {
        var note = (await notes.Find(new NoteById(NoteId.From(command.Id)), ct))!;
        switch (command.How)
        {
            case "add":
                note.AddLine(command.Text);
                break;
            case "replace":
                note.ReplaceLine(command.Text);
                break;
            default:
                note.DropLines();
                break;
        }

        await watch.BeforeEditEnds();
        return Result.Success();
    }
}

/// <summary>Changes things, sends mail, then refuses.</summary>
[Permission(NotePermissions.Write)]
public sealed record RefuseAfterAll(Guid Id, Guid Person) : ICommand<Result<Guid>>;

internal sealed class RefuseAfterAllHandler(IRepository<Note> notes, INotifier notifier) : ICommandHandler<RefuseAfterAll, Result<Guid>>
{
    public Task<Result<Guid>> Handle(RefuseAfterAll command, CancellationToken ct)
    {
        notes.Add(new Note(NoteId.From(command.Id), "tidak jadi"));
        notifier.Send(ProbeMail.To(command.Person, "tidak jadi", "tidak jadi"));
        return Task.FromResult<Result<Guid>>(Error.Conflict("note.refused", "Tidak jadi."));
    }
}

/// <summary>Writes several aggregates, their events, a mail and an audit row in one unit of work.</summary>
[Permission(NotePermissions.Write)]
public sealed record TakeNotesAndTell(IReadOnlyList<Guid> Ids, Guid Person) : ICommand<Result>;

internal sealed class TakeNotesAndTellHandler(IRepository<Note> notes, INotifier notifier) : ICommandHandler<TakeNotesAndTell, Result>
{
    public Task<Result> Handle(TakeNotesAndTell command, CancellationToken ct)
    {
        foreach (var (id, number) in command.Ids.Select((id, number) => (id, number)))
        {
            notes.Add(new Note(NoteId.From(id), $"catatan {number} {id}"));
        }

        notifier.Send(ProbeMail.To(command.Person, "Catatan baru", "Ada catatan baru."));
        return Task.FromResult(Result.Success());
    }
}

[Permission(NotePermissions.Write)]
public sealed record SendProbeMail(Guid Person, string Subject, string Text) : ICommand<Result>;

internal sealed class SendProbeMailHandler(INotifier notifier) : ICommandHandler<SendProbeMail, Result>
{
    public Task<Result> Handle(SendProbeMail command, CancellationToken ct)
    {
        notifier.Send(ProbeMail.To(command.Person, command.Subject, command.Text));
        return Task.FromResult(Result.Success());
    }
}

internal static class ProbeMail
{
    public static OutgoingMail To(Guid person, string subject, string text) =>
        new(person, "notes.probe", new(subject, "English " + subject), new(text, text), new($"<p>{text}</p>", $"<p>{text}</p>"))
        {
            Headers = new Dictionary<string, string> { ["List-Unsubscribe"] = "<https://jipp.test/berhenti?orang=1&kunci=rahasia-sekali>" },
        };
}

[Permission(NotePermissions.Write)]
public sealed record Tick(Guid Ticker, int First, int Count) : ICommand<Result>;

internal sealed class TickHandler(IRepository<Ticker> tickers) : ICommandHandler<Tick, Result>
{
    public Task<Result> Handle(Tick command, CancellationToken ct)
    {
        var ticker = new Ticker(TickerId.From(command.Ticker));
        ticker.Tick(command.First, command.Count);
        tickers.Add(ticker);
        return Task.FromResult(Result.Success());
    }
}

[Permission(NotePermissions.Read)]
public sealed record ListNotes(string Containing) : IQuery<Result<IReadOnlyList<string>>>;

internal sealed class ListNotesHandler(IReadRepository<Note> notes) : IQueryHandler<ListNotes, Result<IReadOnlyList<string>>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(ListNotes query, CancellationToken ct) =>
        Result<IReadOnlyList<string>>.Success(await notes.List(new Texts(query.Containing), ct));

    private sealed class Texts : Specification<Note, string>
    {
        public Texts(string containing) => Query.Select(note => note.Text).Where(note => note.Text.Contains(containing)).OrderBy(note => note.Text);
    }
}

/// <summary>Names no permission, which is a bug that nobody may profit from.</summary>
public sealed record TakeNothing : ICommand<Result>;

internal sealed class TakeNothingHandler(PipelineWatch watch) : ICommandHandler<TakeNothing, Result>
{
    public Task<Result> Handle(TakeNothing command, CancellationToken ct)
    {
        watch.HandlerCalls++;
        return Task.FromResult(Result.Success());
    }
}
