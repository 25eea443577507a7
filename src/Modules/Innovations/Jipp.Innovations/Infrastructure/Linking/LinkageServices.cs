using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain.Linkage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Innovations.Infrastructure.Linking;

/// <summary>What merging and linkage need.</summary>
internal static class LinkageServices
{
    public static void AddLinkage(this ModuleServices module)
    {
        module.Services.AddScoped<RecordMerging>();
        module.Services.AddScoped<Linkages>();
        module.Services.AddScoped<PairDesk>();
        module.Services.AddSingleton<LinkageProgress>();
        module.Services.AddScoped<LinkReach>();
        module.Services.AddScoped<ProposedReplicas>();
        module.Services.AddScoped<ILinkageRecords, LinkageRecords>();
        module.Services.AddScoped<IPairReader, PairReader>();
        module.Services.AddSingleton<LinkageWorker>();
        module.Services.AddSingleton<ILinkageWork>(provider => provider.GetRequiredService<LinkageWorker>());
        if (module.Configuration.GetValue("Workers:Enabled", true))
        {
            module.Services.AddHostedService(provider => provider.GetRequiredService<LinkageWorker>());
        }
    }
}
