namespace Jipp.Innovations.Application;

/// <summary>
/// A spreadsheet runs a cell that begins like a formula. Exported cells of that kind, and those that begin with an apostrophe already,
/// get an apostrophe in front, so that taking one away gives the text back exactly.
/// </summary>
internal static class FormulaCells
{
    public static string Neutralise(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'', ..] ? "'" + text : text;

    public static string Restore(string cell) => cell is ['\'', ..] ? cell[1..] : cell;
}
