using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Checks;
using Jipp.BuildingBlocks.Infrastructure.Modules;
using Jipp.BuildingBlocks.Infrastructure.Scheduling;
using Jipp.Validation.Application;
using Jipp.Validation.Application.Digests;
using Jipp.Validation.Application.Trusting;
using Jipp.Validation.Endpoints;
using Jipp.Validation.Infrastructure;
using Jipp.Validation.Infrastructure.Evidence;
using Jipp.Validation.Infrastructure.Nudging;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.Validation;

/// <summary>Does it still run? Duties on offices, nudges, one-tap answers, and how far a record can be trusted.</summary>
public sealed class ValidationModule : Module
{
    public override string Name => "validation";

    public override IReadOnlyList<PermissionInfo> Permissions => Validation.Permissions.All;

    public override IReadOnlyList<NavigationEntry> Navigation { get; } =
    [
        new("Validasi", "/validasi", "shield-check", Order: 40),
        new("Kewajiban konfirmasi", "/validasi/kewajiban", "clipboard-check", NavigationPlace.Workspace, Validation.Permissions.SeeDuties, 20),
        new("Periksa jawaban", "/validasi/verifikasi", "gavel", NavigationPlace.Workspace, Validation.Permissions.VerifyAnswers, 30),
        new("Sampel wilayah lain", "/validasi/sampel", "scale", NavigationPlace.Workspace, Validation.Permissions.CheckSamples, 31),
        new("Kepercayaan", "/ruang-kerja/kepercayaan", "report-analytics", NavigationPlace.Workspace, Validation.Permissions.SeeDuties, 40),
        new("Usulan selang pertanyaan", "/validasi/usulan-selang", "hourglass", NavigationPlace.Workspace, Validation.Permissions.SeeIntervals, 75),
        new("Laporan publik", "/validasi/laporan", "flag", NavigationPlace.Workspace, Validation.Permissions.SeeReports, 32),
        new("Instansi tanpa akun", "/validasi/instansi-tanpa-akun", "building", NavigationPlace.Workspace, Validation.Permissions.SeeSilentAgencies, 60),
        new("Kampanye konfirmasi", "/validasi/kampanye", "target", NavigationPlace.Workspace, Validation.Permissions.SeeCampaigns, 33),
        new("Kebijakan konfirmasi", "/validasi/kebijakan", "adjustments-horizontal", NavigationPlace.Workspace, Validation.Permissions.SeePolicy, 65),
        new("Pengingat", "/validasi/pengingat", "bell-ringing", NavigationPlace.Workspace, Validation.Permissions.SeeNudges, 70),
    ];

    public override IReadOnlyList<Verb> Verbs { get; } = [new("remind", "remind", "Send all nudges that are due and their mails, whatever the hour.", RemindVerb.Run)];

    public override IReadOnlyList<Invariant> Invariants => ValidationInvariants.All;

    public override void AddServices(ModuleServices module)
    {
        module.AddDatabase<ValidationDbContext, SqliteValidationDbContext, PostgresValidationDbContext>();
        module
            .Services.AddSingleton<PolicySettings>()
            .AddScoped<IPolicy, PolicyInForce>()
            .AddScoped<IPolicyReader, PolicyReader>()
            .AddSingleton<IStatusNames, StatusTable>()
            .AddSingleton<IEvidenceStore, EvidenceStore>()
            .AddSingleton<IEvidenceKinds, EvidenceKinds>()
            .AddScoped<ILocalCopies, LocalCopies>()
            .AddScoped<ISecrets, Secrets>()
            .AddScoped<INudges, NudgeRounds>()
            .AddScoped<IDutyReader, DutyReader>()
            .AddScoped<WaitingNews>()
            .AddScoped<ISearchNews>(provider => provider.GetRequiredService<WaitingNews>())
            .AddSingleton<ILanCriteria, LanCriteria>()
            .AddScoped<IVerificationReader, VerificationReader>()
            .AddScoped<ISampleLoad, VerificationReader>()
            .AddSingleton<IReportForms, ReportForms>()
            .AddSingleton<IReportLimit, ReportLimit>()
            .AddScoped<IReportReader, ReportReader>()
            .AddScoped<CampaignScopes>()
            .AddScoped<CampaignStart>()
            .AddScoped<ICampaignReader, CampaignReader>()
            .AddScoped<RecordFinder>()
            .AddScoped<Sampling>()
            .AddScoped<Verifying>()
            .AddScoped<NudgeBatches>()
            .AddScoped<DigestReader>()
            .AddKeyedSingleton<IMailComposer, DigestComposer>(DigestMail.Kind)
            .AddScoped<TrustReader>()
            .AddScoped<ITrustBook, TrustBook>()
            .AddSingleton<ITrustSettings, TrustSettings>()
            .AddScoped<IReplicaLinks, ReplicaLinks>()
            .AddScoped<Replicas>()
            .AddScoped<Intake>()
            .AddScoped<Delegations>()
            .AddScoped<Reassignment>()
            .AddScoped<EvidenceDesk>()
            .AddScoped<Answering>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder api) => TrustEndpoints.Map(api);

    public override void MapPages(IEndpointRouteBuilder routes)
    {
        UnsubscribeEndpoint.Map(routes);
        EvidenceEndpoint.Map(routes);
        TrustFile.Map(routes);
        CampaignExportEndpoint.Map(routes);
    }

    public override void Schedule(ModuleSchedule schedule)
    {
        schedule.Every<SendDueNudges, Result<NudgeRound>>("send-nudges", "*/10 * * * *", () => new SendDueNudges());
        schedule.Every<TellLapses, Result<int>>("tell-lapses", "5 * * * *", () => new TellLapses());
        schedule.Every<ClearEvidence, Result<int>>("clear-evidence", "20 * * * *", () => new ClearEvidence());
        schedule.Every<EndDelegations, Result<int>>("end-delegations", "*/10 * * * *", () => new EndDelegations());
        schedule.Every<ForgetReports, Result<int>>("forget-reports", "50 * * * *", () => new ForgetReports());
        schedule.Every<OpenDueRounds, Result<int>>("open-due-rounds", "* * * * *", () => new OpenDueRounds());
        schedule.Every<WorkOnCampaigns, Result<int>>("work-on-campaigns", "* * * * *", () => new WorkOnCampaigns());
        schedule.Every<ApplyPolicy, Result<int>>("apply-policy", "* * * * *", () => new ApplyPolicy());
        schedule.Every<AssignSamples, Result<int>>("assign-samples", "35 * * * *", () => new AssignSamples());
    }
}
