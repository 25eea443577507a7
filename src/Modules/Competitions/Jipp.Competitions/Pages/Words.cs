using Jipp.BuildingBlocks.Web;
using Jipp.Competitions.Domain;

namespace Jipp.Competitions.Pages;

/// <summary>States and levels in Indonesian; each text is the key of its translation.</summary>
internal static class Words
{
    public static string Of(TitleLevel level) =>
        level switch
        {
            TitleLevel.Nominee => "Nominasi",
            TitleLevel.Finalist => "Finalis",
            TitleLevel.Commended => "Inovasi terpuji",
            TitleLevel.Outstanding => "Capaian luar biasa",
            _ => "Penghargaan khusus",
        };

    public static Tone ToneOf(TitleLevel level) =>
        level switch
        {
            TitleLevel.Commended or TitleLevel.Outstanding => Tone.Good,
            TitleLevel.Special => Tone.Info,
            _ => Tone.Neutral,
        };

    public static string Of(TitleState state) => state == TitleState.Granted ? "Tercatat" : "Dicabut";

    public static string Of(TitleGround ground) => ground == TitleGround.Claim ? "Klaim sumber" : "Sekretariat";
}
