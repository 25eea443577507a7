using FluentValidation;
using Jipp.Hubs.Domain;

namespace Jipp.Hubs.Application;

/// <summary>
/// A minister's decree names the agency a hub. Without a hub in the register the decree is its first known step. Answers with the
/// hub's code.
/// </summary>
/// <param name="Decree">As cited: <c>Kepmen PANRB 305/2024</c>.</param>
/// <param name="On">Day of the decree; null when only the year is known.</param>
/// <param name="Year">Year of the decree; needed only without a day.</param>
[Permission(Permissions.ManageHubs)]
internal sealed record DesignateHub(string AgencyCode, string Decree, DateOnly? On, int? Year, string Source) : ICommand<Result<string>>;

internal sealed class DesignateHubValidator : AbstractValidator<DesignateHub>
{
    private const int FirstYear = 2016;

    public DesignateHubValidator(TimeProvider clock)
    {
        RuleFor(command => command.AgencyCode).AnAgencyChosen();
        RuleFor(command => command.Decree)
            .NotEmpty()
            .WithMessage("Tulis nomor keputusan, misalnya Kepmen PANRB 305/2024.")
            .MaximumLength(100)
            .WithMessage("Nomor keputusan paling banyak 100 huruf.");
        RuleFor(command => command.On).Must(day => day <= clock.InJakarta()).WithMessage(Rules.Future).When(command => command.On is not null);
        RuleFor(command => command.Year)
            .Must(year => year >= FirstYear && year <= clock.InJakarta().Year)
            .WithMessage("Isi tanggal keputusan, atau tahunnya saja bila tanggalnya tidak diketahui.")
            .When(command => command.On is null)
            .OverridePropertyName(nameof(DesignateHub.On));
        RuleFor(command => command.Source).ASource();
    }
}

internal sealed class DesignateHubHandler(IRepository<Hub> hubs, NewHubs newHubs) : ICommandHandler<DesignateHub, Result<string>>
{
    public async Task<Result<string>> Handle(DesignateHub command, CancellationToken ct)
    {
        var number = string.Join(' ', command.Decree.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var decree = command.On is { } day ? new Decree(number, day, DayKnown: true, command.Source.Trim()) : Decree.OfYear(number, command.Year!.Value, command.Source.Trim());
        if (await OtherDateOf(decree, ct) is { } on)
        {
            return HubErrors.DecreeDiffers(number, on);
        }

        return await newHubs.Enter(command.AgencyCode, hub => hub.Designate(decree), identity => Hub.RecordDesignation(identity, decree), ct);
    }

    /// <summary>One decree has one date, however many hubs it names. A year alone agrees with any day in it.</summary>
    private async Task<DateOnly?> OtherDateOf(Decree decree, CancellationToken ct) =>
        (await hubs.List(new HubsNamedBy(decree.Number), ct))
            .SelectMany(hub => hub.Steps)
            .Where(step => step.Decree == decree.Number)
            .Where(step => step.On.Year != decree.On.Year || (step.DayKnown && decree.DayKnown && step.On != decree.On))
            .Select(step => (DateOnly?)step.On)
            .FirstOrDefault();
}
