using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Host.Checks;

namespace Jipp.Host.Commands;

internal static class CheckVerb
{
    public static async Task<int> Run(VerbContext context)
    {
        var findings = await context.Services.GetRequiredService<InvariantChecker>().Check(context.Cancellation);
        foreach (var finding in findings.Where(finding => finding.Violations.Count > 0))
        {
            await context.Out.WriteLineAsync($"BROKEN {finding.Name}: {finding.Rule}");
            foreach (var violation in finding.Violations.Take(20))
            {
                await context.Out.WriteLineAsync($"  {violation}");
            }
        }

        var broken = findings.Count(finding => finding.Violations.Count > 0);
        await context.Out.WriteLineAsync($"{findings.Count} rules checked, {broken} broken.");
        return broken == 0 ? CommandLine.Done : CommandLine.Failed;
    }
}
