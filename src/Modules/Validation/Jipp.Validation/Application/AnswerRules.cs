using FluentValidation;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>What a person fills in to answer, by whichever way.</summary>
internal interface IAnswerInput
{
    /// <summary><c>lancar</c>, <c>berkendala</c>, <c>berkembang</c>, <c>bereplikasi</c>, <c>bertransformasi</c> or <c>berhenti</c>.</summary>
    string? Status { get; }

    DateOnly? StoppedOn { get; }

    string? StopReason { get; }

    string? Note { get; }

    EvidenceInput? Evidence { get; }

    CorrectionInput? Correction { get; }

    /// <summary>To questions of campaigns that have the record in their scope.</summary>
    IReadOnlyList<ReplyInput> Replies => [];
}

/// <param name="Kind">Code of Data/iga_evidence_types.csv.</param>
/// <param name="Files">Ids of files that were received for this duty.</param>
internal sealed record EvidenceInput(string? Kind, IReadOnlyList<Guid> Files, string? Link, string? DecreeNumber, DateOnly? DecreedOn);

/// <summary>Empty where the catalogue is right.</summary>
internal sealed record CorrectionInput(string? Summary, string? Unit, int? ImplementedYear, string? Video);

/// <summary>Rules of shape that every way of answering shares.</summary>
internal sealed class AnswerRules : AbstractValidator<IAnswerInput>
{
    public const int LongestText = 1000;

    public AnswerRules()
    {
        RuleFor(input => input.Status).Must(key => AnswerStatuses.Parse(key) is not null).WithMessage("Pilih salah satu jawaban.");
        RuleFor(input => input.StopReason).NotEmpty().When(input => AnswerStatuses.Parse(input.Status) == AnswerStatus.Stopped).WithMessage("Tulis mengapa inovasi berhenti.");
        RuleFor(input => input.StopReason).MaximumLength(LongestText).WithMessage("Paling banyak 1.000 huruf.");
        RuleForEach(input => input.Replies).Must(reply => (reply.Text?.Length ?? 0) <= LongestText).WithMessage("Paling banyak 1.000 huruf.");
        RuleFor(input => input.Evidence!).SetValidator(new EvidenceRules()).When(input => input.Evidence is not null);
        RuleFor(input => input.Correction!).SetValidator(new CorrectionRules()).When(input => input.Correction is not null);
        RuleFor(input => input.Note).MaximumLength(LongestText).WithMessage("Paling banyak 1.000 huruf.");
    }
}

internal sealed class EvidenceRules : AbstractValidator<EvidenceInput>
{
    public const int MostFiles = 5;

    public const int LongestLink = 500;

    public const int LongestDecree = 100;

    public EvidenceRules()
    {
        RuleFor(input => input.Files).Must(files => files.Distinct().Count() <= MostFiles).WithMessage("Paling banyak lima berkas untuk satu jawaban.");
        RuleFor(input => input.Link).Must(WebLink.IsSafe).When(input => !string.IsNullOrWhiteSpace(input.Link)).WithMessage("Tulis alamat lengkap yang diawali https://.");
        RuleFor(input => input.DecreeNumber).MaximumLength(LongestDecree).WithMessage("Paling banyak 100 huruf.");
        RuleFor(input => input.DecreeNumber).NotEmpty().When(input => input.DecreedOn is not null).WithMessage("Tulis nomor SK atau peraturannya.");
    }
}

internal sealed class CorrectionRules : AbstractValidator<CorrectionInput>
{
    public const int LongestSummary = 4000;

    public const int LongestUnit = 300;

    public const int OldestYear = 1945;

    public CorrectionRules()
    {
        RuleFor(input => input.Summary).MaximumLength(LongestSummary).WithMessage("Isian ini terlalu panjang.");
        RuleFor(input => input.Unit).MaximumLength(LongestUnit).WithMessage("Isian ini terlalu panjang.");
        RuleFor(input => input.ImplementedYear).GreaterThanOrEqualTo(OldestYear).WithMessage("Tulis tahun dengan empat angka, misalnya 2021.");
        RuleFor(input => input.Video).Must(WebLink.IsSafe).When(input => !string.IsNullOrWhiteSpace(input.Video)).WithMessage("Tulis alamat lengkap yang diawali https://.");
    }
}

internal static class WebLink
{
    /// <summary>An address that a reader may follow: http or https, with a host, without a name or password in it.</summary>
    public static bool IsSafe(string? text) =>
        text is { Length: <= EvidenceRules.LongestLink }
        && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.Host.Contains('.', StringComparison.Ordinal)
        && address.UserInfo.Length == 0;
}
