using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Jipp.Validation.Domain;

/// <summary>A secret in an address: 32 random bytes, of which only the hash is kept.</summary>
internal sealed record Secret(string Text)
{
    private const int Bytes = 32;

    public static Secret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Hash of what somebody sent; null when it cannot be one of ours.</summary>
    public static string? HashOf(string? text)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        return text is { Length: 43 } && Base64Url.DecodeFromChars(text, bytes, out _, out var length) == OperationStatus.Done && length == Bytes
            ? Convert.ToHexString(SHA256.HashData(bytes))
            : null;
    }

    public string Hash => HashOf(Text) ?? throw new InvalidOperationException("Not a secret of ours.");

    /// <summary>Never the secret itself, wherever it is printed.</summary>
    public override string ToString() => "(secret)";
}

internal enum LinkState
{
    Usable,

    /// <summary>This link gave the answer, which may still be corrected.</summary>
    Correctable,

    /// <summary>The question is answered and nothing can be changed through this link.</summary>
    Answered,

    /// <summary>Older than its days.</summary>
    Expired,

    /// <summary>The person no longer holds an office that may answer.</summary>
    Left,

    /// <summary>The duty was closed: there is nothing to ask.</summary>
    Closed,
}

/// <summary>A one-tap link out of a mail: bound to one duty and one person.</summary>
internal sealed class OneTapLink
{
    private OneTapLink() { }

    public OneTapLink(string hash, DutyId dutyId, Guid personId, Office office, DateTimeOffset now, Policy policy)
    {
        (Hash, DutyId, PersonId) = (hash, dutyId, personId);
        (OfficeKind, OfficeKey) = (office.Kind, office.Key);
        (IssuedAt, ExpiresAt) = (now, now.AddDays(policy.LinkDays));
    }

    public string Hash { get; private set; } = "";

    public DutyId DutyId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The office by which the person was asked.</summary>
    public OfficeKind OfficeKind { get; private set; }

    public string OfficeKey { get; private set; } = "";

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When the answer was given through this link.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public Office Office => new(OfficeKind, OfficeKey);

    public void Use(DateTimeOffset now) => UsedAt ??= now;

    public LinkState StateAt(DateTimeOffset now, Duty duty, OfficeBook book, Policy policy)
    {
        if (duty.State == DutyState.Closed)
        {
            return LinkState.Closed;
        }

        var holds = book.Holds(PersonId, Office) && (book.RestingAt(duty).Office == Office || book.Chain(duty.Address).Contains(Office));
        if (!duty.IsOpen)
        {
            return UsedAt is not null && holds && duty.CorrectableUntil(policy) >= now ? LinkState.Correctable : LinkState.Answered;
        }

        return !holds ? LinkState.Left
            : now >= ExpiresAt ? LinkState.Expired
            : LinkState.Usable;
    }
}
