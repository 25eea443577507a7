using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.Extensions.Configuration;

namespace Jipp.UnitTests.Validation;

/// <summary>The policy as shipped, and the few objects that most tests begin with.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 3, 2, 0, 0, TimeSpan.Zero);

    public static readonly Guid Sender = Guid.CreateVersion7();

    public static Policy Policy { get; } = PolicyWith([]);

    public static Assignment Secretariat { get; } = new(Office.Secretariat, OfficeReason.SecretariatStandsIn);

    public static Policy PolicyWith(Dictionary<string, string?> settings) => new PolicySettings(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).Current;

    public static RecordFacts Facts(string? agency = "73.22", string? unit = null, string? province = "73", bool imported = true) =>
        new("100001", "contoh", "Contoh", agency, "Pemerintah Kabupaten Luwu Utara", unit, province, imported);

    public static TrackedInnovation Published(RecordFacts? facts = null)
    {
        var innovation = new TrackedInnovation(new InnovationId(Guid.CreateVersion7()));
        innovation.Take(facts ?? Facts(), 1);
        return innovation;
    }

    public static AnswerGiven Answer(AnswerStatus status, DateTimeOffset at, DateOnly? stoppedOn = null) =>
        new(
            status,
            stoppedOn,
            status == AnswerStatus.Stopped ? "Anggaran habis" : null,
            null,
            Office.Agency("73.22"),
            "Pemerintah Kabupaten Luwu Utara",
            Sender,
            AnswerChannel.Workspace,
            at
        );

    public static OfficeHolder Holder(Office office, Guid? person = null)
    {
        var holder = new OfficeHolder(person ?? Guid.CreateVersion7(), office);
        holder.Change(Morning.AddYears(-1), null, 1);
        return holder;
    }

    public static HubCopy Hub(string code, string agency, string? province)
    {
        var hub = new HubCopy(code);
        hub.Designate($"Hub {code}", agency, province, 1);
        return hub;
    }

    public static AgencyCopy Historic(string code, params string[] successors)
    {
        var agency = new AgencyCopy(code);
        agency.Register(code, AgencyCopy.Historic, null, successors, 1);
        return agency;
    }
}
