using FluentValidation;

namespace Jipp.BuildingBlocks.Infrastructure.Pipeline;

/// <summary>Checks the shape of the request, validators one after another; all faults are told at once.</summary>
internal sealed class ValidateRequest<TCommand, TResult>(ICommandHandler<TCommand, TResult> inner, IEnumerable<IValidator<TCommand>> validators)
    : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
    where TResult : IResult<TResult>
{
    public async Task<TResult> Handle(TCommand command, CancellationToken ct) =>
        await validators.FirstFaults(command, ct) is { } faults ? TResult.Fail(faults) : await inner.Handle(command, ct);
}

/// <inheritdoc cref="ValidateRequest{TCommand,TResult}"/>
internal sealed class ValidateQuery<TQuery, TResult>(IQueryHandler<TQuery, TResult> inner, IEnumerable<IValidator<TQuery>> validators) : IQueryHandler<TQuery, TResult>
    where TQuery : IQuery<TResult>
    where TResult : IResult<TResult>
{
    public async Task<TResult> Handle(TQuery query, CancellationToken ct) =>
        await validators.FirstFaults(query, ct) is { } faults ? TResult.Fail(faults) : await inner.Handle(query, ct);
}

/// <summary>Keeps a message's template among its places: by it the message is found in the translations.</summary>
internal sealed class KeepsTemplate : FluentValidation.Internal.MessageFormatter
{
    public override string BuildMessage(string messageTemplate)
    {
        AppendArgument(FieldError.Template, messageTemplate);
        return base.BuildMessage(messageTemplate);
    }
}

internal static class Validation
{
    public static async Task<Error?> FirstFaults<T>(this IEnumerable<IValidator<T>> validators, T request, CancellationToken ct)
    {
        List<FieldError> faults = [];
        foreach (var validator in validators)
        {
            var outcome = await validator.ValidateAsync(request, ct);
            faults.AddRange(outcome.Errors.Select(fault => new FieldError(fault.PropertyName, fault.ErrorMessage, fault.FormattedMessagePlaceholderValues)));
        }

        return faults.Count == 0 ? null : Error.Invalid(faults);
    }
}
