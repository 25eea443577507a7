using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Web;

namespace Jipp.Validation.Pages;

/// <summary>What a person typed into the form of an answer; kept as typed until it is right.</summary>
internal sealed class AnswerForm
{
    public string? Status { get; set; }

    /// <summary>A form that leaves the three numbers out altogether means no date.</summary>
    public DateParts StoppedOn
    {
        get;
        set => field = value ?? new();
    } = new();

    public string? StopReason { get; set; }

    public string? Note { get; set; }

    /// <summary>Three numbers that make no date are told at the field, with nothing else lost.</summary>
    public Error? Unreadable =>
        !StoppedOn.IsEmpty && StoppedOn.ToDate() is null
            ? Error.Invalid([new FieldError(nameof(StoppedOn), "Tanggal ini tidak ada. Isi tanggal, bulan, dan tahun dengan angka.")])
            : null;
}
