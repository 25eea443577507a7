using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;
using Jipp.Validation.Application;
using Jipp.Validation.Domain;
using Microsoft.AspNetCore.Http;

namespace Jipp.Validation.Pages;

/// <summary>What a person typed into the form of an answer; kept as typed until it is right.</summary>
internal class AnswerForm
{
    private const string NoDate = "Tanggal ini tidak ada. Isi tanggal, bulan, dan tahun dengan angka.";

    public string? Status { get; set; }

    /// <summary>A form that leaves the three numbers out altogether means no date.</summary>
    public DateParts StoppedOn
    {
        get;
        set => field = value ?? new();
    } = new();

    public string? StopReason { get; set; }

    public string? Note { get; set; }

    /// <summary>Files of this very post. A browser never fills them again, so they are received first and go on as <see cref="Kept"/>.</summary>
    public IReadOnlyList<IFormFile>? Files { get; set; }

    /// <summary>Ids of files that were received already.</summary>
    public List<string> Kept
    {
        get;
        set => field = value ?? [];
    } = [];

    public EvidenceParts Evidence
    {
        get;
        set => field = value ?? new();
    } = new();

    public CorrectionParts Correction
    {
        get;
        set => field = value ?? new();
    } = new();

    /// <summary>Replies to questions of campaigns, by the question's key.</summary>
    public Dictionary<string, string?> Replies
    {
        get;
        set => field = value ?? [];
    } = [];

    public IReadOnlyList<ReplyInput> GivenReplies => [.. Replies.Select(reply => new ReplyInput(reply.Key, reply.Value))];

    /// <summary>Numbers that make no date or year are told at their field, with nothing else lost.</summary>
    public Error? Unreadable
    {
        get
        {
            List<FieldError> faults = [];
            if (!StoppedOn.IsEmpty && StoppedOn.ToDate() is null)
            {
                faults.Add(new(nameof(StoppedOn), NoDate));
            }

            if (!Evidence.DecreedOn.IsEmpty && Evidence.DecreedOn.ToDate() is null)
            {
                faults.Add(new("Evidence.DecreedOn", NoDate));
            }

            if (!string.IsNullOrWhiteSpace(Correction.ImplementedYear) && Year is null)
            {
                faults.Add(new("Correction.ImplementedYear", "Tulis tahun dengan empat angka, misalnya 2021."));
            }

            return faults.Count == 0 ? null : Error.Invalid(faults);
        }
    }

    public EvidenceInput GivenEvidence =>
        new(
            Evidence.Kind,
            [.. Kept.Select(id => Guid.TryParse(id, out var file) ? file : Guid.Empty).Distinct()],
            Evidence.Link,
            Evidence.DecreeNumber,
            Evidence.DecreedOn.ToDate()
        );

    public CorrectionInput GivenCorrection => new(Correction.Summary, Correction.Unit, Year, Correction.Video);

    private int? Year => Correction.ImplementedYear?.Trim() is { Length: 4 } text ? NumberText.Whole(text) : null;

    /// <summary>The answer as it stands, to be corrected.</summary>
    public static AnswerForm Of(AnswerLine answer) =>
        new()
        {
            Status = answer.Status.Key(),
            StopReason = answer.StopReason,
            StoppedOn = DateParts.From(answer.StoppedOn),
            Note = answer.Note,
            Kept = [.. answer.Evidence.Files.Select(file => file.Id.ToString())],
            Evidence = new()
            {
                Kind = answer.Evidence.Kind,
                Link = answer.Evidence.Link,
                DecreeNumber = answer.Evidence.DecreeNumber,
                DecreedOn = DateParts.From(answer.Evidence.DecreedOn),
            },
        };

    /// <summary>Receives the files of this post, each by itself; what was received stays in the form whatever else is wrong.</summary>
    /// <returns>What is wrong with those that were refused; null when none was.</returns>
    public async Task<Error?> Receive(List<EvidenceLine> known, Func<string, Stream, Task<Result<EvidenceLine>>> receive)
    {
        List<FieldError> faults = [];
        foreach (var file in Files ?? [])
        {
            if (file.Length == 0 && file.FileName.Length == 0)
            {
                continue;
            }

            if (Kept.Count >= EvidenceRules.MostFiles)
            {
                faults.Add(new(nameof(Files), "Paling banyak lima berkas untuk satu jawaban."));
                break;
            }

            await using var content = file.OpenReadStream();
            var received = await receive(file.FileName, content);
            if (received.IsSuccess)
            {
                known.Add(received.Value);
                Kept.Add(received.Value.Id.ToString());
            }
            else if (received.Error.Fields.Count == 0)
            {
                return received.Error;
            }
            else
            {
                faults.AddRange(received.Error.Fields);
            }
        }

        return faults.Count == 0 ? null : Error.Invalid(faults);
    }

    internal sealed class EvidenceParts
    {
        public string? Kind { get; set; }

        public string? Link { get; set; }

        public string? DecreeNumber { get; set; }

        public DateParts DecreedOn
        {
            get;
            set => field = value ?? new();
        } = new();
    }

    internal sealed class CorrectionParts
    {
        public string? Summary { get; set; }

        public string? Unit { get; set; }

        public string? ImplementedYear { get; set; }

        public string? Video { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(Summary + Unit + ImplementedYear + Video);
    }
}
