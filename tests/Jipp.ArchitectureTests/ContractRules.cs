using System.Reflection;
using System.Text.RegularExpressions;
using Jipp.ArchitectureTests.Kit;
using Jipp.BuildingBlocks;

namespace Jipp.ArchitectureTests;

/// <summary>Contracts are event records and the plain records inside them, and nothing else.</summary>
public sealed partial class ContractRules
{
    private static readonly Rule Records = new(
        "Contracts hold only sealed records named …V1, V2 …, each an integration event or a part of one.",
        "Make it a sealed record that implements IIntegrationEvent, or move it into the module."
    );

    private static readonly Rule Names = new(
        "An event has a logical, versioned, unique name of its module: innovations.innovation-published.v1.",
        "Give it [EventName(\"module.what-happened.vN\")] with the N of its type name."
    );

    private static readonly Rule Members = new(
        "Members of an event are plain: text, numbers, bool, Guid, dates, lists of those, and records of the same Contracts.",
        "Carry the value's plain form, e.g. the Guid of a typed id or the word of an enum."
    );

    private static IReadOnlyList<Type> Exported => [.. House.Rooms.SelectMany(room => room.Contracts.GetExportedTypes())];

    [Fact]
    public void Contracts_hold_only_event_records()
    {
        Records.Holds(Exported, type => NotARecord(type, Exported));
        Records.IsBrokenBy(nameof(NotSealedV1), 1, NotARecord(typeof(NotSealedV1), [typeof(NotSealedV1)]));
        Records.IsBrokenBy(nameof(AnEnum), 1, NotARecord(typeof(AnEnum), [typeof(AnEnum)]));
        Records.IsBrokenBy(nameof(PartOfNothingV1), 1, NotARecord(typeof(PartOfNothingV1), [typeof(PartOfNothingV1)]));
    }

    [Fact]
    public void Events_have_unique_versioned_names_of_their_module()
    {
        var events = House.Rooms.SelectMany(room => room.Contracts.GetExportedTypes().Where(IsEvent).Select(type => (type, Module: room.Name))).ToList();
        Names.Holds(events, one => Misnamed(one.type, one.Module));
        Names.Holds(
            events.Count,
            events.GroupBy(one => NameOf(one.type)).Where(group => group.Count() > 1).SelectMany(group => group.Select(one => $"{one.type.FullName}: {group.Key} twice"))
        );
        Names.IsBrokenBy(nameof(NotSealedV1), 1, Misnamed(typeof(NotSealedV1), "Hubs"));
        Names.IsBrokenBy(nameof(OtherVersionV2), 1, Misnamed(typeof(OtherVersionV2), "Hubs"));
    }

    [Fact]
    public void Members_of_events_are_plain()
    {
        Members.Holds(Exported, NotPlain);
        Members.IsBrokenBy("Id", 1, NotPlain(typeof(TypedMemberV1)));
        Members.IsBrokenBy("When", 1, NotPlain(typeof(TypedMemberV1)));
        Members.IsBrokenByNothing();
    }

    private static IEnumerable<string> NotARecord(Type type, IReadOnlyList<Type> exported)
    {
        var isRecord = type.GetMethod("<Clone>$") is not null;
        var isPart = exported.Any(other => other != type && other.Assembly == type.Assembly && other.GetProperties().Any(member => Inner(member.PropertyType) == type));
        if (!isRecord || !type.IsSealed || !Version().IsMatch(type.Name) || !(IsEvent(type) || isPart))
        {
            yield return type.FullName!;
        }
    }

    private static IEnumerable<string> Misnamed(Type type, string module)
    {
        var version = Version().Match(type.Name).Value.ToLowerInvariant();
        if (!Regex.IsMatch(NameOf(type), $@"^{module.ToLowerInvariant()}\.[a-z]+(-[a-z]+)*\.{version}$"))
        {
            yield return $"{type.FullName}: \"{NameOf(type)}\"";
        }
    }

    private static IEnumerable<string> NotPlain(Type type) =>
        type.GetProperties()
            .Where(member => member.Name != "EqualityContract" && !IsPlain(Inner(member.PropertyType), type.Assembly))
            .Select(member => $"{type.FullName}.{member.Name}: {member.PropertyType.Name}");

    private static bool IsPlain(Type type, Assembly contracts) =>
        type == typeof(string)
        || type == typeof(int)
        || type == typeof(long)
        || type == typeof(decimal)
        || type == typeof(double)
        || type == typeof(bool)
        || type == typeof(Guid)
        || type == typeof(DateOnly)
        || type == typeof(DateTimeOffset)
        || (type.Assembly == contracts && type.GetMethod("<Clone>$") is not null);

    /// <summary>What a nullable or a list holds.</summary>
    private static Type Inner(Type type) =>
        Nullable.GetUnderlyingType(type) ?? (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : type);

    private static bool IsEvent(Type type) => type.IsAssignableTo(typeof(IIntegrationEvent));

    private static string NameOf(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name ?? "";

    [GeneratedRegex(@"V\d+$")]
    private static partial Regex Version();

    // Open on purpose: the rule must find it.
#pragma warning disable CA1852
    private record NotSealedV1(string Text) : IIntegrationEvent;
#pragma warning restore CA1852

    private sealed record PartOfNothingV1(string Text);

    [EventName("hubs.other-version.v1")]
    private sealed record OtherVersionV2(string Text) : IIntegrationEvent;

    private sealed record TypedMemberV1(Version Id, DateTime When) : IIntegrationEvent;

    private enum AnEnum;
}
