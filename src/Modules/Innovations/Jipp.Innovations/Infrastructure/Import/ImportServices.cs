using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.Innovations.Application;
using Jipp.Innovations.Application.Importing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Innovations.Infrastructure.Import;

/// <summary>What the use cases of import, agencies and reactions need.</summary>
internal static class ImportServices
{
    public static void AddImport(this ModuleServices module)
    {
        module.Services.AddSingleton(new ImportSettings(module.Configuration.GetValue("Import:MaxMegabytes", ImportSettings.DefaultMegabytes)));
        module.Services.AddSingleton<ISourceFileReader, SourceFileReader>();
        module.Services.AddSingleton<ImportProgress>();
        module.Services.AddSingleton<ImportWorker>();
        module.Services.AddSingleton<IImportWork>(provider => provider.GetRequiredService<ImportWorker>());
        if (module.Configuration.GetValue("Workers:Enabled", true))
        {
            module.Services.AddHostedService(provider => provider.GetRequiredService<ImportWorker>());
        }

        module.Services.AddScoped<ISaveInParts>(provider => provider.GetRequiredService<InnovationsDbContext>());
        module.Services.AddScoped<IImportStaging, ImportStaging>();
        module.Services.AddScoped<IColumnNames, ColumnNames>();
        module.Services.AddScoped<ICatalogueRecords, CatalogueRecords>();
        module.Services.AddScoped<IDirectoryCopy, DirectoryCopy>();
        module.Services.AddScoped<IHubCopies, HubCopies>();
        module.Services.AddScoped<IToldFacts, ToldFacts>();
        module.Services.AddScoped<INriRegister, NriRegister>();
        module.Services.AddScoped<AgencyHealing>();
    }
}
