using Jipp.Benchmarks;

// One command, one table: dotnet cake --target=Benchmarks. Absolute figures say little on a shared machine; ratios and spreads do.
// Arguments: the ids to measure (P8 P11 …); all without.
// "linkage <folder>" links labelled sets instead.
if (args is ["linkage", .. var folders])
{
    return LinkageCommand.Run(folders);
}

var table = new Table();
await Machine.Measure(table);
(string Id, Func<Table, Task> Measure)[] benchmarks =
[
    ("P1", ServingBenchmark.Measure),
    ("P3", SearchBenchmark.Measure),
    ("P5", ImportBenchmark.Measure),
    ("P6", RelinkBenchmark.Measure),
    ("P7", ReminderBenchmark.Measure),
    ("P8", DeliveryBenchmark.Measure),
    ("P11", StartBenchmark.Measure),
    ("P13", PageBenchmark.Measure),
];
foreach (var (_, measure) in benchmarks.Where(benchmark => args.Length == 0 || args.Contains(benchmark.Id)))
{
    await measure(table);
}

table.Print(Console.Out);
return 0;
