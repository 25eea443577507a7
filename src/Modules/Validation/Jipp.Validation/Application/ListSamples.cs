using Jipp.BuildingBlocks;
using Jipp.Validation.Domain;

namespace Jipp.Validation.Application;

/// <summary>Samples that wait for the user's hub, the oldest first: the answer and its evidence, and nothing of what its own hub thought.</summary>
[Permission(Permissions.CheckSamples)]
internal sealed record ListSamples : IQuery<Result<SampleListing>>;

/// <param name="Decided">How many the user's hubs looked at already.</param>
internal sealed record SampleListing(IReadOnlyList<SampleLine> Lines, int Decided);

internal sealed record SampleLine(Guid Id, RecordLine Record, AnswerLine Answer, DateTimeOffset DrawnAt);

internal sealed class ListSamplesHandler(IVerificationReader reader, ICurrentUser user) : IQueryHandler<ListSamples, Result<SampleListing>>
{
    public async Task<Result<SampleListing>> Handle(ListSamples query, CancellationToken ct)
    {
        var offices = user.Offices();
        return await reader.Samples([.. offices.Where(office => office.Kind == OfficeKind.Hub).Select(office => office.Key)], offices.Contains(Office.Secretariat), ct);
    }
}
