using Jipp.BuildingBlocks.Web;
using Jipp.Mentoring.Application;
using Jipp.Mentoring.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jipp.Mentoring.Endpoints;

/// <summary>Mentoring programmes and how far they are.</summary>
internal static class ProgrammeEndpoints
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/programmes", List)
            .AllowAnonymous()
            .WithMetadata(new CachedPageAttribute("mentoring"))
            .WithSummary("Mentoring programmes, running ones first; state = running, completed or closed")
            .Produces<IReadOnlyList<ProgrammeJson>>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/programmes/{id:guid}", Get)
            .AllowAnonymous()
            .WithMetadata(new CachedPageAttribute("mentoring"))
            .WithSummary("One mentoring programme with its milestones")
            .Produces<ProgrammeDetailsJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> List(
        string? state,
        IQueryHandler<ListProgrammes, Result<IReadOnlyList<ProgrammeRow>>> programmes,
        CancellationToken ct
    )
    {
        if (state is { Length: > 0 } && Codes.State(state) is null)
        {
            return Error.Invalid([new("state", "Keadaan program harus running, completed, atau closed.")]).ToHttp();
        }

        var found = await programmes.Handle(new ListProgrammes(Codes.State(state)), ct);
        return found.IsSuccess ? TypedResults.Ok(found.Value.Select(ProgrammeJson.Of)) : found.Error.ToHttp();
    }

    private static async Task<Microsoft.AspNetCore.Http.IResult> Get(Guid id, IQueryHandler<GetProgramme, Result<ProgrammeDetails>> programme, CancellationToken ct)
    {
        var found = await programme.Handle(new GetProgramme(id), ct);
        return found.IsSuccess ? TypedResults.Ok(ProgrammeDetailsJson.Of(found.Value)) : found.Error.ToHttp();
    }
}

/// <summary>Words of the API for the module's states.</summary>
internal static class Codes
{
    public static ProgrammeState? State(string? code) => Enum.GetValues<ProgrammeState>().Cast<ProgrammeState?>().FirstOrDefault(state => Of(state!.Value) == code);

    /// <summary><c>Institutionalisation</c> becomes <c>institutionalisation</c>, <c>CoachingClinic</c> becomes <c>coaching-clinic</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));
}

/// <param name="Phase"><c>creation</c>, <c>development</c> or <c>institutionalisation</c>.</param>
/// <param name="State"><c>running</c>, <c>completed</c> or <c>closed</c>.</param>
internal sealed record ProgrammeJson(
    Guid Id,
    string Title,
    string Phase,
    string Format,
    string HubCode,
    string HubName,
    string State,
    DateOnly OpenedOn,
    DateOnly? CompletedOn,
    int Milestones,
    int Done
)
{
    public static ProgrammeJson Of(ProgrammeRow row) =>
        new(
            row.Id.Value,
            row.Title,
            Codes.Of(row.Phase),
            Codes.Of(row.Format),
            row.HubCode,
            row.HubName,
            Codes.Of(row.State),
            row.OpenedOn,
            row.CompletedOn,
            row.MilestoneCount,
            row.DoneCount
        );
}

internal sealed record ProgrammeDetailsJson(
    Guid Id,
    string Title,
    string Phase,
    string Format,
    string HubCode,
    string HubName,
    string State,
    DateOnly OpenedOn,
    DateOnly? CompletedOn,
    DateOnly? ClosedOn,
    string? ClosingReason,
    IReadOnlyList<MilestoneJson> Milestones
)
{
    public static ProgrammeDetailsJson Of(ProgrammeDetails programme) =>
        new(
            programme.Id.Value,
            programme.Title,
            Codes.Of(programme.Phase),
            Codes.Of(programme.Format),
            programme.HubCode,
            programme.HubName,
            Codes.Of(programme.State),
            programme.OpenedOn,
            programme.CompletedOn,
            programme.ClosedOn,
            programme.ClosingReason,
            [
                .. programme.Milestones.Select(step => new MilestoneJson(
                    step.Order,
                    step.Title,
                    step.Description,
                    step.DueOn,
                    step.DoneOn,
                    step.DoneBy is { } role ? Codes.Of(role) : null,
                    step.Note
                )),
            ]
        );
}

/// <param name="DoneBy"><c>hub-operator</c>, <c>mentor</c> or <c>secretariat</c>; null while it is not done.</param>
internal sealed record MilestoneJson(int Order, string Title, string Description, DateOnly DueOn, DateOnly? DoneOn, string? DoneBy, string? Note);
