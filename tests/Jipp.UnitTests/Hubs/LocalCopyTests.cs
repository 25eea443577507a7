using Jipp.Hubs.Application.Reactions;
using Jipp.Hubs.Domain;
using Jipp.Innovations.Contracts;
using Jipp.Mentoring.Contracts;
using Jipp.Testing;
using Jipp.Validation.Contracts;
using Xunit;

namespace Jipp.UnitTests.Hubs;

/// <summary>Events come in any order: every order must end in the same copy.</summary>
public sealed class LocalCopyTests
{
    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly DateTimeOffset Then = new(2026, 1, 5, 3, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Due = new(2026, 1, 1);

    [Fact]
    public async Task Every_order_of_publication_update_and_retirement_ends_the_same()
    {
        Func<World, Task>[] events =
        [
            world => world.Published(At("73.22"), 1),
            world => world.Updated(At("73"), 2),
            world => world.Retired(3),
            world => world.Published(At("73.17"), 4),
            world => world.Updated(At("73.24"), 5),
        ];
        foreach (var order in Orders(events))
        {
            var copy = await Run(order);
            Assert.Equal(("73.24", true, 5), (copy.AgencyCode, copy.IsPublished, copy.FactsRevision));
        }
    }

    [Fact]
    public async Task A_retirement_heard_before_the_publication_it_followed_still_counts()
    {
        foreach (var order in Orders<Func<World, Task>>([world => world.Published(At("73.22"), 1), world => world.Updated(At("73.17"), 2), world => world.Retired(3)]))
        {
            var copy = await Run(order);
            Assert.Equal((false, "73.17"), (copy.IsPublished, copy.AgencyCode));
        }
    }

    [Fact]
    public async Task Every_order_of_answers_and_lapses_ends_the_same()
    {
        Func<World, Task>[] events =
        [
            world => world.Confirmed(Due.AddYears(1), 1),
            world => world.Stopped(Due, 2),
            world => world.Confirmed(Due.AddYears(2), 3),
            world => world.Lapsed(Due),
            world => world.Lapsed(Due.AddYears(-1)),
        ];
        foreach (var order in Orders(events))
        {
            var copy = await Run(order);
            Assert.Equal(((DateOnly?)Due.AddYears(2), (DateOnly?)null, (DateOnly?)Due, 3), (copy.NextDueOn, copy.StoppedOn, copy.LapsedDueOn, copy.AnswerRevision));
        }
    }

    [Fact]
    public async Task Every_order_of_questions_answers_and_a_returned_one_ends_the_same()
    {
        Func<World, Task>[] events =
        [
            world => world.Asked(Due, 0, 1),
            world => world.Confirmed(Due.AddYears(1), 1),
            world => world.Asked(Due.AddYears(1), 1, 2),
            world => world.Stopped(Due.AddDays(3), 2),
            world => world.Returned(Then, Due.AddYears(1), 2),
            world => world.Asked(Due.AddYears(1), 2, 3),
        ];
        foreach (var order in Orders(events))
        {
            var copy = await Run(order);
            Assert.Equal(((DateOnly?)Due.AddYears(1), (DateOnly?)null, (DateTimeOffset?)Then, 2), (copy.DueOn, copy.StoppedOn, copy.AnsweredAt, copy.AnswerRevision));
        }
    }

    [Fact]
    public async Task Without_an_answer_the_day_of_the_question_counts_and_a_returned_first_answer_is_none()
    {
        foreach (
            var order in Orders<Func<World, Task>>([
                world => world.Asked(Due, 0, 1),
                world => world.Stopped(Due, 1),
                world => world.Returned(null, Due, 1),
                world => world.Asked(Due, 1, 2),
            ])
        )
        {
            var copy = await Run(order);
            Assert.Equal(((DateOnly?)Due, (DateOnly?)null, (DateTimeOffset?)null), (copy.DueOn, copy.StoppedOn, copy.AnsweredAt));
        }
    }

    [Fact]
    public async Task Policies_heard_in_any_order_leave_the_days_of_grace_of_the_latest()
    {
        foreach (var order in Orders<PolicyChangedV1>([new(2, 90, Then), new(3, 45, Then), new(4, 75, Then)]))
        {
            var policies = new InMemoryRepository<ConfirmationPolicy>();
            foreach (var happened in order)
            {
                await new CopyPolicy(policies).Handle(happened, default);
            }

            Assert.Equal((4, 75), (Assert.Single(policies.Items).Number, policies.Items[0].GraceDays));
        }
    }

    [Fact]
    public async Task A_batch_with_two_revisions_of_one_record_takes_the_later()
    {
        var world = new World();
        await new CopyUpdatedInnovations(world.Copies).Handle([new(At("73"), Then, 3), new(At("35"), Then, 2)], default);

        Assert.Equal("73", Assert.Single(world.Innovations.Items).AgencyCode);
    }

    [Fact]
    public async Task A_completed_programme_is_counted_once_and_by_its_latest_revision()
    {
        var programmes = new InMemoryRepository<CompletedProgramme>();
        var reaction = new CountCompletedProgrammes(programmes);
        foreach (var (title, revision) in new[] { ("Orientasi hub 2026", 2), ("Orientasi hub", 1) })
        {
            await reaction.Handle(new ProgrammeCompletedV1(Id, "H003", title, Due, revision), default);
        }

        Assert.Equal("Orientasi hub 2026", Assert.Single(programmes.Items).Title);
    }

    [Fact]
    public async Task An_enterprise_found_again_and_again_is_proposed_once()
    {
        var agencies = new InMemoryRepository<Agency>(Agency.Register(new AgencyEntry("L1", "Bank Contoh", AgencyKind.StateEnterprise, "daftar") { Aliases = ["PT Bank Contoh"] }));
        var reaction = new ProposeAgency(agencies);
        foreach (var name in new[] { "Perumda Air Minum", "PERUMDA AIR MINUM", "Perumda, Air Minum", "pt. bank contoh", "?!" })
        {
            await reaction.Handle(new AgencyProposedV1(name, "bumd", "35", "berita"), default);
        }

        var proposed = Assert.Single(agencies.Items, agency => agency.Status == AgencyStatus.Proposed);
        Assert.Equal(("perumda-air-minum", "Perumda Air Minum", AgencyKind.RegionalEnterprise, "35"), (proposed.Code, proposed.Name, proposed.Kind, proposed.ProvinceCode));
    }

    [Fact]
    public async Task Two_enterprises_whose_names_begin_alike_get_two_codes()
    {
        var start = string.Join(' ', Enumerable.Repeat("perusahaan", 12));
        var agencies = new InMemoryRepository<Agency>();
        foreach (var name in new[] { $"{start} air", $"{start} pasar" })
        {
            await new ProposeAgency(agencies).Handle(new AgencyProposedV1(name, "bumd", null, "berita"), default);
        }

        Assert.Equal(2, agencies.Items.Select(agency => agency.Code).Distinct().Count());
    }

    private static InnovationV1 At(string agencyCode) => new(Id, "123456", "contoh", "Contoh", agencyCode, "nama", null, agencyCode[..2], 2020, "daerah", [], true);

    private static async Task<InnovationCopy> Run(IEnumerable<Func<World, Task>> order)
    {
        var world = new World();
        foreach (var happened in order)
        {
            await happened(world);
        }

        return Assert.Single(world.Innovations.Items);
    }

    private static IEnumerable<IReadOnlyList<T>> Orders<T>(IReadOnlyList<T> items) =>
        items.Count == 0
            ?
            [
                [],
            ]
            : items.SelectMany((item, i) => Orders<T>([.. items.Take(i), .. items.Skip(i + 1)]).Select(rest => (IReadOnlyList<T>)[item, .. rest]));

    private sealed class World
    {
        public World() => Copies = new LocalCopies(Innovations);

        public InMemoryRepository<InnovationCopy> Innovations { get; } = new();

        public LocalCopies Copies { get; }

        public Task Published(InnovationV1 innovation, int revision) => new CopyPublishedInnovations(Copies).Handle([new(innovation, Then, revision)], default);

        public Task Updated(InnovationV1 innovation, int revision) => new CopyUpdatedInnovations(Copies).Handle([new(innovation, Then, revision)], default);

        public Task Retired(int revision) => new CopyRetiredInnovations(Copies).Handle([new(Id, "alasan", Then, revision)], default);

        public Task Confirmed(DateOnly nextDueOn, int revision) => new CopyConfirmations(Copies).Handle([new(Id, "lancar", Then, "Dinas Kesehatan", nextDueOn, revision)], default);

        public Task Stopped(DateOnly on, int revision) => new CopyStops(Copies).Handle([new(Id, on, "alasan", Then, "Dinas Kesehatan", revision)], default);

        public Task Returned(DateTimeOffset? answeredAt, DateOnly dueOn, int revision) =>
            new CopyWithdrawnAnswers(Copies).Handle([new(Id, answeredAt is null ? null : "lancar", answeredAt, null, null, null, dueOn, revision)], default);

        public Task Asked(DateOnly dueOn, int answersBefore, int revision) =>
            new CopyDueDays(Copies).Handle([new(Guid.CreateVersion7(), Id, dueOn, answersBefore, revision)], default);

        public Task Lapsed(DateOnly dueOn) => new CopyLapses(Copies).Handle([new(Id, Guid.CreateVersion7(), dueOn)], default);
    }
}
