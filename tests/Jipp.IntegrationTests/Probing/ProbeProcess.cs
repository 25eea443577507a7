using System.Diagnostics;
using System.Globalization;

namespace Jipp.IntegrationTests.Probing;

/// <summary>A process of its own that takes notes and delivers, and can be killed at a step.</summary>
public sealed class ProbeProcess : IDisposable
{
    private readonly Process _process;

    private ProbeProcess(Process process) => _process = process;

    public int ExitCode => _process.ExitCode;

    /// <summary>Reactions entered so far.</summary>
    public int Handled { get; private set; }

    /// <summary>Notes whose command was answered with success.</summary>
    public int Taken { get; private set; }

    public bool SaidDone { get; private set; }

    public static ProbeProcess Start(ProbeWorld world, int minutesAhead, int notes) =>
        Start(world.Provider.ToString(), world.Folder, world.ConnectionString, minutesAhead.ToString(CultureInfo.InvariantCulture), notes.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sends nudges and their mails: see Jipp.Probes/Reminding.cs.</summary>
    public static ProbeProcess StartReminding(JippHost host, DateTimeOffset now, int mailPort, int senders) =>
        Start(
            "remind",
            host.Provider.ToString(),
            host.DataFolder,
            host.ConnectionString,
            now.ToString("O", CultureInfo.InvariantCulture),
            mailPort.ToString(CultureInfo.InvariantCulture),
            senders.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>Sends messages to webhooks and stands still before it marks one: see Jipp.Probes/Hooking.cs.</summary>
    public static ProbeProcess StartHooking(JippHost host) =>
        Start("hook", host.Provider.ToString(), host.DataFolder, host.ConnectionString, host.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));

    private static ProbeProcess Start(params string[] arguments)
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var program = Repository.Path("tests", "Probes", "Jipp.Probes", "bin", configuration, "net10.0", "Jipp.Probes.dll");
        return new(Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true })!);
    }

    public Task ReadToEnd() => ReadSteps(int.MaxValue);

    /// <summary>Reads steps and kills (SIGKILL) at the given one. False when the process had ended before.</summary>
    public async Task<bool> KillAtStep(int step)
    {
        if (!await ReadSteps(step))
        {
            return false;
        }

        _process.Kill();
        await _process.WaitForExitAsync();
        return true;
    }

    /// <summary>Reads until the process has said the line so many times and kills it (SIGKILL) then. False when it had ended before.</summary>
    public async Task<bool> KillWhen(string line, int times = 1)
    {
        string? said;
        var heard = 0;
        do
        {
            said = await _process.StandardOutput.ReadLineAsync();
            heard += said == line ? 1 : 0;
        } while (said is not null && heard < times);

        if (said is not null)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        return said is not null;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<bool> ReadSteps(int atMost)
    {
        for (var seen = 0; seen < atMost; seen++)
        {
            if (await _process.StandardOutput.ReadLineAsync() is not { } line)
            {
                await _process.WaitForExitAsync();
                return false;
            }

            Handled += line.StartsWith("handling", StringComparison.Ordinal) ? 1 : 0;
            Taken += line.StartsWith("taken", StringComparison.Ordinal) ? 1 : 0;
            SaidDone |= line == "done";
        }

        return true;
    }
}
