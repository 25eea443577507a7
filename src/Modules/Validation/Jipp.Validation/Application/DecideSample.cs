using FluentValidation;
using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>A hub of another area says what it found about one sampled answer. Changes no badge: it counts into the published rate.</summary>
/// <param name="Verdict"><c>berjalan</c>, <c>tidak-berjalan</c> or <c>tidak-tahu</c>.</param>
[Permission(Permissions.CheckSamples)]
internal sealed record DecideSample(Guid SampleId, string? Verdict, string? Note) : ICommand<Result>;

internal static class SampleVerdicts
{
    public static IReadOnlyList<(string Key, SampleVerdict Verdict)> All { get; } =
    [("berjalan", SampleVerdict.Runs), ("tidak-berjalan", SampleVerdict.DoesNotRun), ("tidak-tahu", SampleVerdict.CannotTell)];

    public static SampleVerdict? Parse(string? key) => All.Any(one => one.Key == key) ? All.First(one => one.Key == key).Verdict : null;
}

internal sealed class DecideSampleValidator : AbstractValidator<DecideSample>
{
    public DecideSampleValidator()
    {
        RuleFor(command => command.Verdict).Must(key => SampleVerdicts.Parse(key) is not null).WithMessage("Pilih salah satu hasil pemeriksaan.");
        RuleFor(command => command.Note)
            .NotEmpty()
            .When(command => SampleVerdicts.Parse(command.Verdict) is SampleVerdict.DoesNotRun or SampleVerdict.CannotTell)
            .WithMessage("Tulis apa yang Anda temukan.")
            .MaximumLength(Dispute.LongestText)
            .WithMessage("Paling banyak 2.000 huruf.");
    }
}

internal sealed class DecideSampleHandler(IRepository<SampleCheck> samples, ICurrentUser user, TimeProvider clock) : ICommandHandler<DecideSample, Result>
{
    public async Task<Result> Handle(DecideSample command, CancellationToken ct) =>
        await samples.Find(new SampleById(new SampleId(command.SampleId)), ct) is { } sample && user.MayLookAt(sample)
            ? sample.Decide(SampleVerdicts.Parse(command.Verdict)!.Value, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(), user.Id, clock.GetUtcNow())
            : SampleReach.Unknown;
}

internal static class SampleReach
{
    public static readonly Error Unknown = Error.NotFound("sample.unknown", "Sampel ini tidak ada, atau bukan untuk hub Anda.");

    /// <summary>The hub it was given to; what no hub has yet, the secretariat.</summary>
    public static bool MayLookAt(this ICurrentUser user, SampleCheck sample) => user.Offices().Contains(sample.HubCode is { } hub ? Office.Hub(hub) : Office.Secretariat);
}
