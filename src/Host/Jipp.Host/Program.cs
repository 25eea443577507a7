using Jipp.Host.Commands;
using Jipp.Host.Startup;

Memory.KeepFewHeaps();
var line = CommandLine.Parse(args);
if (line.WantsHelp)
{
    return CommandLine.PrintHelp(Console.Out);
}

var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = line.Settings, ContentRootPath = AppContext.BaseDirectory });
builder.AddJipp(line);
var app = builder.Build();
return await line.Run(app);
