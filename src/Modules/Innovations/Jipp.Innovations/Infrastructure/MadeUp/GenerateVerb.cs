using System.Globalization;
using Jipp.BuildingBlocks.Infrastructure.Modules;

namespace Jipp.Innovations.Infrastructure.MadeUp;

/// <summary>The verb <c>generate &lt;folder&gt; [--size N] [--seed S]</c>: writes made-up lists; reads and changes no data of JIPP.</summary>
internal static class GenerateVerb
{
    private const int BadInput = 2;
    private const int LargestSize = 1_000_000;

    public static async Task<int> Run(VerbContext verb)
    {
        string? folder = null;
        var (size, seed) = (1000, 1ul);
        for (var at = 0; at < verb.Arguments.Count; at++)
        {
            var argument = verb.Arguments[at];
            var value = at + 1 < verb.Arguments.Count ? verb.Arguments[at + 1] : "";
            if (argument == "--size" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size is >= 1 and <= LargestSize)
            {
                at++;
            }
            else if (argument == "--seed" && ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out seed))
            {
                at++;
            }
            else if (folder is null && !argument.StartsWith("--", StringComparison.Ordinal))
            {
                folder = argument;
            }
            else
            {
                await verb.Errors.WriteLineAsync($"Not understood: {argument}. Usage: generate <folder> [--size N (1 to {LargestSize})] [--seed S]");
                return BadInput;
            }
        }

        if (folder is null || File.Exists(folder))
        {
            await verb.Errors.WriteLineAsync(folder is null ? "Usage: generate <folder> [--size N] [--seed S]" : $"{folder} is a file.");
            return BadInput;
        }

        MadeUpFiles.Write(folder, size, seed);
        await verb.Out.WriteLineAsync($"{folder}: {size} made-up innovations ({MadeUpFiles.Mark}), seed {seed}");
        return 0;
    }
}
