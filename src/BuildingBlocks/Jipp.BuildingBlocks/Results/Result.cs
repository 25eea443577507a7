using System.Diagnostics.CodeAnalysis;

namespace Jipp.BuildingBlocks;

/// <summary>What every handler returns, so that one set of decorators can refuse on behalf of any of them.</summary>
public interface IResult<TSelf>
    where TSelf : IResult<TSelf>
{
    /// <summary>The refusal, or null on success.</summary>
    Error? Error { get; }

    static abstract TSelf Fail(Error error);
}

/// <summary>Success, or an expected refusal. Exceptions are for bugs.</summary>
public sealed class Result : IResult<Result>
{
    private static readonly Result Succeeded = new(null);

    private Result(Error? error) => Error = error;

    public Error? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    public static Result Success() => Succeeded;

    public static Result Fail(Error error) => new(error);

    public static implicit operator Result(Error error) => Fail(error);
}

/// <summary>A value, or an expected refusal.</summary>
public sealed class Result<T> : IResult<Result<T>>
{
    private readonly T? _value;

    private Result(T? value, Error? error) => (_value, Error) = (value, error);

    public Error? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsSuccess => Error is null;

    /// <summary>The value. Asking a refusal for it is a bug.</summary>
    public T Value => Error is null ? _value! : throw new InvalidOperationException($"Refused: {Error.Code}");

    public static Result<T> Success(T value) => new(value, null);

    public static Result<T> Fail(Error error) => new(default, error);

    public static implicit operator Result<T>(T value) => Success(value);

    public static implicit operator Result<T>(Error error) => Fail(error);
}
