using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Jipp.Testing.Processes;

/// <summary>The program in a process of its own, as a person starts it; can be killed.</summary>
public sealed partial class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) =>
        {
            _ended.TrySetResult();
            _listening.TrySetException(new InvalidOperationException($"The program ended before it listened:\n{Said}"));
        };
        Started = Stopwatch.GetTimestamp();
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public long Started { get; }

    public int ExitCode => _process.ExitCode;

    public Process Process => _process;

    /// <summary>Everything printed so far.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>The folder of the program: what the build script published, or what this build made.</summary>
    public static string BuiltFolder { get; } =
        Repository.Path(
            "src",
            "Host",
            "Jipp.Host",
            "bin",
            AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug",
            "net10.0"
        );

    /// <summary>What <c>dotnet publish</c> made (<c>JIPP_PUBLISHED</c>, set by the build script), or null.</summary>
    public static string? PublishedFolder =>
        Environment.GetEnvironmentVariable("JIPP_PUBLISHED") is { Length: > 0 } folder && File.Exists(Path.Combine(folder, "Jipp.Host.dll")) ? folder : null;

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int Code, string Said)> Verb(string folder, string dataFolder, params string[] arguments)
    {
        await using var program = Launch(folder, dataFolder, "Development", arguments, null);
        await program._ended.Task;
        await program._process.WaitForExitAsync();
        return (program.ExitCode, program.Said);
    }

    /// <summary>Starts the host on a free port. Listens before it is ready.</summary>
    public static Task<RunningProgram> Start(
        string folder,
        string dataFolder,
        string environment = "Development",
        IReadOnlyDictionary<string, string?>? variables = null,
        params string[] settings
    ) => Listen(Launch(folder, dataFolder, environment, ["--Urls=http://127.0.0.1:0", .. settings], variables));

    /// <summary>As the README starts it, on what was built before (Debug).</summary>
    public static Task<RunningProgram> StartByDotnetRun(string dataFolder) =>
        Listen(
            new RunningProgram(
                new ProcessStartInfo(
                    "dotnet",
                    ["run", "--no-build", "--project", Repository.Path("src", "Host", "Jipp.Host"), "--", "--Urls=http://127.0.0.1:0", $"--Data:Folder={dataFolder}"]
                )
            )
        );

    private static async Task<RunningProgram> Listen(RunningProgram program)
    {
        try
        {
            await program._listening.Task.WaitAsync(TimeSpan.FromMinutes(2));
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    public Uri Address => _listening.Task.Result;

    public HttpClient Client() =>
        new(new CookieKeeper(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(1) };

    /// <summary>A process of its own tells nobody when it is ready, so it is asked, ten times a second.</summary>
    public async Task UntilReady(TimeSpan atMost)
    {
        using var client = Client();
        using var limit = new CancellationTokenSource(atMost);
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready", limit.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }

                await Task.Delay(100, limit.Token);
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"Not ready after {atMost}:\n{Said}");
            }
        }
    }

    /// <summary>SIGKILL: nothing is tidied up.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    public async Task Stop()
    {
        using (Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await _process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private static RunningProgram Launch(string folder, string dataFolder, string environment, string[] arguments, IReadOnlyDictionary<string, string?>? variables)
    {
        string[] all = [Path.Combine(folder, "Jipp.Host.dll"), .. arguments, $"--Data:Folder={dataFolder}"];
        var start = new ProcessStartInfo("dotnet", all) { WorkingDirectory = Path.GetTempPath() };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        foreach (var (name, value) in variables ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        return new RunningProgram(start);
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.AppendLine(line);
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (http://[^\s""]+)")]
    private static partial Regex Listening();
}
