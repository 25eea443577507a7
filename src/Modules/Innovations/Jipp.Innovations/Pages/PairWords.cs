using System.Globalization;
using Jipp.BuildingBlocks.Web;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain;
using Jipp.Innovations.Domain.Linkage;
using Microsoft.Extensions.Localization;

namespace Jipp.Innovations.Pages;

/// <summary>What linkage found, in Indonesian: keys of the translations.</summary>
internal static class PairWords
{
    private const int EqualLevels = 3;

    public static string Of(PairList list) =>
        list switch
        {
            PairList.Waiting => "Menunggu keputusan",
            PairList.Unsure => "Belum yakin",
            PairList.Decided => "Sudah diputuskan",
            _ => "Usulan replikasi",
        };

    public static string Of(PairVerdict verdict) =>
        verdict switch
        {
            PairVerdict.Same => "Sama",
            PairVerdict.Different => "Berbeda",
            PairVerdict.Replica => "Replikasi",
            _ => "Belum yakin",
        };

    public static Tone Tone(PairVerdict verdict) =>
        verdict switch
        {
            PairVerdict.Same => BuildingBlocks.Web.Tone.Good,
            PairVerdict.Different or PairVerdict.Replica => BuildingBlocks.Web.Tone.Info,
            _ => BuildingBlocks.Web.Tone.Neutral,
        };

    public static string Of(LinkageRunState state) =>
        state switch
        {
            LinkageRunState.Requested => "Sedang dihitung",
            LinkageRunState.Proposed => "Menunggu keputusan",
            LinkageRunState.Approved => "Sedang diterapkan",
            LinkageRunState.Applied => "Diterapkan",
            LinkageRunState.Cut => "Terputus",
            _ => "Tidak diterapkan",
        };

    /// <summary>What a run does now, in numbers.</summary>
    public static string Of(RelinkProgress? progress, IStringLocalizer text)
    {
        var words = progress switch
        {
            null => "Menunggu giliran…",
            { Phase: LinkagePhase.Learning } => "Mempelajari bobot dari pasangan yang mirip",
            { Phase: LinkagePhase.Grouping } => "Menyusun kelompok dan perbedaannya",
            { Total: 0 } => "Menyiapkan langkah berikutnya",
            { Phase: LinkagePhase.Reading } => "Membaca data: {0} dari {1}",
            { Phase: LinkagePhase.Comparing } => "Membandingkan: {0} dari {1} pasangan",
            _ => "Menulis perubahan: {0} dari {1}",
        };
        return progress is null ? text[words] : $"{text[words, Format.Number(progress.Done), Format.Number(progress.Total)]}. {text["Sudah {0}.", Of(progress.Elapsed, text)]}";
    }

    public static string Of(TimeSpan span, IStringLocalizer text) =>
        span.TotalMinutes < 1 ? text["{0} detik", (int)span.TotalSeconds] : text["{0} menit {1} detik", Format.Number((long)span.TotalMinutes), span.Seconds];

    public static string Column(PairReason reason) =>
        reason.Column switch
        {
            "prior" => "Sebelum dibandingkan",
            "whole" => "Keseluruhan data",
            "digits" => "Kata berangka",
            "title" => "Judul",
            "name" => "Nama inovasi",
            "agency" => "Instansi dan unit",
            "year" => "Tahun",
            "summary" => "Ringkasan",
            "category" => "Kategori",
            "link" => "Video atau laman",
            "source and year" => "Sumber dan tahun yang sama",
            _ => reason.Column,
        };

    /// <summary>How alike the two are in one respect.</summary>
    public static string Level(PairReason reason) =>
        reason switch
        {
            { Column: "prior" } => "Dua data yang dipilih acak hampir selalu berbeda.",
            { Column: "whole" } => Alike(reason.Level, reason.Levels - 1),
            { Level: 0 } => "Tidak diisi pada salah satu data",
            _ when reason.Level >= reason.Levels - EqualLevels => reason.Level == reason.Levels - 1 ? "Sama, dan jarang dipakai data lain" : "Sama",
            { Column: "agency" } => reason.Level switch
            {
                1 => "Instansi lain",
                2 => "Salah satu belum dikenali, atau provinsinya",
                3 => "Instansi sama, unit lain",
                _ => "Instansi sama",
            },
            _ => Alike(reason.Level - 1, reason.Levels - EqualLevels - 2),
        };

    /// <summary>The sign of a weight for readers: for, against, neither.</summary>
    public static string Speaks(double weight) =>
        weight > 0.5 ? "mendukung sama"
        : weight < -0.5 ? "menentang"
        : "hampir tidak berpengaruh";

    public static string Weight(double weight) => weight.ToString("+0.0;−0.0;0.0", CultureInfo.CurrentCulture);

    private static string Alike(int level, int most)
    {
        var share = most <= 0 ? 0 : (double)level / most;
        return share switch
        {
            >= 0.8 => "Sangat mirip",
            >= 0.5 => "Mirip",
            >= 0.25 => "Agak mirip",
            _ => "Berbeda",
        };
    }
}
