using Jipp.Benchmarks;

// One command, one table: dotnet run -c Release --project tests/Jipp.Benchmarks [-- name …]
Dictionary<string, Func<Table, Task>> benchmarks = new()
{
    ["events"] = EventDelivery.Run,
    ["start"] = StartUp.Run,
    ["weight"] = PageWeight.Run,
};
var chosen = args.Length == 0 ? [.. benchmarks.Keys] : args;
if (chosen.Except(benchmarks.Keys).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"Unknown benchmark: {unknown}. There are: {string.Join(", ", benchmarks.Keys)}.");
    return 2;
}

var table = new Table();
foreach (var name in chosen)
{
    await benchmarks[name](table);
}

table.Print(Console.Out);
return 0;
