using Jipp.Benchmarks;

// One command, one table: dotnet cake --target=Benchmarks. Absolute figures say little on a shared machine; ratios and spreads do.
var table = new Table();
await Machine.Measure(table);
await DeliveryBenchmark.Measure(table);
await StartBenchmark.Measure(table);
await PageBenchmark.Measure(table);
table.Print(Console.Out);
