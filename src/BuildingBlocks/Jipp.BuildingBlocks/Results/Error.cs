namespace Jipp.BuildingBlocks;

/// <summary>Why a request was refused. Maps to HTTP 400, 404, 409, 403, 401 and 503 in one place of the web layer.</summary>
public enum ErrorKind
{
    Invalid,
    NotFound,
    Conflict,
    Forbidden,
    Unauthenticated,
    Unavailable,
}

/// <summary>One field of a request that was refused. <paramref name="Name"/> is the property path, e.g. <c>Email</c> or <c>Rows[3].Title</c>.</summary>
/// <param name="Places">Values of the message's named places such as {MaxLength}, and under <see cref="Template"/> the message that has them.</param>
public sealed record FieldError(string Name, string Message, IReadOnlyDictionary<string, object?>? Places = null)
{
    public const string Template = "MessageTemplate";
}

/// <summary>
/// An expected refusal. <paramref name="Code"/> is stable and for machines (<c>duty.unknown</c>);
/// <paramref name="Message"/> is Indonesian, the key of its translation, and may hold {0}-style places for Args.
/// </summary>
public sealed record Error(string Code, string Message, ErrorKind Kind)
{
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    public IReadOnlyList<object> Args { get; init; } = [];

    public static Error Invalid(string code, string message, params object[] args) => new(code, message, ErrorKind.Invalid) { Args = args };

    public static Error Invalid(IReadOnlyList<FieldError> fields) => new("request.invalid", "Ada isian yang perlu diperbaiki.", ErrorKind.Invalid) { Fields = fields };

    public static Error NotFound(string code, string message = "Data tidak ditemukan.", params object[] args) => new(code, message, ErrorKind.NotFound) { Args = args };

    public static Error Conflict(string code, string message, params object[] args) => new(code, message, ErrorKind.Conflict) { Args = args };

    public static Error Forbidden(string code = "permission.missing", string message = "Anda tidak berwenang melakukan ini.", params object[] args) =>
        new(code, message, ErrorKind.Forbidden) { Args = args };

    public static Error Unauthenticated() => new("user.anonymous", "Silakan masuk terlebih dahulu.", ErrorKind.Unauthenticated);

    public static Error Unavailable(string code, string message, params object[] args) => new(code, message, ErrorKind.Unavailable) { Args = args };
}
