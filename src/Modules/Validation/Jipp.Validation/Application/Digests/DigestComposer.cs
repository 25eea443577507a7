using System.Text.Json;
using Jipp.BuildingBlocks;

namespace Jipp.Validation.Application.Digests;

/// <summary>A digest lies in the outbox as what it tells; its text, many times as long and in two languages, is written when it leaves.</summary>
internal sealed class DigestComposer(SiteAddress site) : IMailComposer
{
    private static readonly JsonSerializerOptions Json = new() { IgnoreReadOnlyProperties = true, IncludeFields = true };

    public static string Facts(DigestContent content) => JsonSerializer.Serialize(content, Json);

    public static DigestContent Read(string facts) => JsonSerializer.Deserialize<DigestContent>(facts, Json)!;

    public OutgoingMail Compose(string facts) => DigestMail.Compose(Read(facts), site);

    public string WithoutSecrets(string facts)
    {
        var content = Read(facts);
        return Facts(content with { Asked = [.. content.Asked.Select(record => record with { Secret = null })], Unsubscribe = new("") });
    }
}
