using System.Diagnostics;
using Jipp.BuildingBlocks.Infrastructure.Persistence;
using Jipp.Innovations.Contracts;
using Jipp.IntegrationTests.Probing;
using Jipp.Testing.Smtp;
using Jipp.Validation.Domain;
using Jipp.Validation.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace Jipp.IntegrationTests.Validation;

/// <summary>
/// Processes that send nudges and their mails, eight senders in each, are killed (SIGKILL) at random statements. Every person has exactly one
/// letter of the day; one comes twice only when its process died between the mail server's 250 and its mark, and then under the same Message-ID.
/// </summary>
[Long]
public abstract class KilledReminderTests(HostFixture fixture, ITestOutputHelper output)
{
    private const int Senders = 8;
    private const int RecordsEach = 4;

    /// <summary>The ladder after the day of the import.</summary>
    private static readonly int[] LaterRungs = [7, 30, 60];

    /// <summary>Longer than a mail is leased by a process that never comes back.</summary>
    private static readonly TimeSpan AfterTheLease = TimeSpan.FromMinutes(16);

    private int Processes => fixture.Provider == DatabaseProvider.Postgres ? 2 : 1;

    [SkippableFact]
    public async Task Killed_again_and_again_everybody_has_one_letter_of_each_rung()
    {
        var (kills, people) = (FaultCount.Of(fixture.Provider == DatabaseProvider.Postgres ? 20 : 8, 200), FaultCount.Of(50, 500));
        var (seed, watch) = (Environment.TickCount, Stopwatch.StartNew());
        var random = new Random(seed);
        var world = new ValidationWorld(await fixture.NewHost());
        await using var host = world.Host;
        await using var server = new CountingSmtpServer();
        var persons = await Fill(world, people);
        output.WriteLine($"Seed {seed}: {people * RecordsEach} due nudges of {people} people, {kills} kills, {Processes} processes of {Senders} senders on {fixture.Provider}.");
        var (killed, early, lives, rungs, now) = (0, 0, 0, 1, host.Clock.GetUtcNow());
        var (afterMail, mails) = (0, 0);
        while (killed < kills)
        {
            Assert.True(++lives < kills * 4, "Lives end by themselves instead of being killed.");
            now += AfterTheLease;
            var processes = Enumerable.Range(0, Processes).Select(_ => ProbeProcess.StartReminding(host, now, server.Port, Senders)).ToList();
            // Half of them at any statement, half when a mail has its 250 and waits for its mark.
            var died = await Task.WhenAll(
                processes.Select((process, at) => (lives + at) % 2 == 0 ? process.KillAtStep(random.Next(5, 150)) : process.KillWhen("marking", random.Next(1, 6)))
            );
            afterMail += died.Any(one => one) && server.Accepted.Count > mails ? 1 : 0;
            mails = server.Accepted.Count;
            processes.ForEach(process => process.Dispose());
            killed += died.Count(one => one);
            var left = await Left(host, rungs);
            early += left > 0 ? died.Count(one => one) : 0;
            if (left == 0 && killed < kills && rungs <= LaterRungs.Length)
            {
                // All of this rung was sent: the next one falls due for all.
                now = Clock.Start.AddDays(LaterRungs[rungs - 1]);
                rungs++;
            }
        }

        using (var last = ProbeProcess.StartReminding(host, now + AfterTheLease, server.Port, Senders))
        {
            await last.ReadToEnd();
            Assert.True(last.SaidDone);
        }

        Assert.True(early > killed / 2, $"Only {early} of {killed} kills hit nudges or mails that were not sent.");
        Assert.True(afterMail > 0, "No process was killed while mails were leaving.");
        Assert.Equal(0, await Left(host, rungs));
        var accepted = server.Accepted.Select(mail => (mail.Recipient, mail.MessageId)).ToList();
        var letters = accepted.Distinct().ToList();
        output.WriteLine(
            $"{killed} kills in {lives} rounds of lives, {early} before the end; {afterMail} rounds after some mail had left; {rungs} rungs; {letters.Count} letters, {accepted.Count - letters.Count} twice; {watch.Elapsed.TotalSeconds:0} s."
        );
        Assert.All(persons, person => Assert.Equal(rungs, letters.Count(letter => letter.Recipient == $"{person:N}@contoh.test")));
        Assert.Equal(persons.Count * rungs, letters.Count);

        // A process that is killed holds at most one mail in each of its senders between 250 and mark.
        Assert.InRange(accepted.Count - letters.Count, 0, killed * Senders);
        Assert.Equal(persons.Count * rungs, await host.Db<ValidationDbContext, int>(context => context.Digests.CountAsync()));
        Assert.Equal(persons.Count * rungs, await host.Db<ValidationDbContext, int>(context => context.Mail.CountAsync(mail => mail.SentAt != null)));
        Assert.Equal(persons.Count * RecordsEach * rungs, await host.Db<ValidationDbContext, int>(context => context.Nudges.CountAsync(nudge => nudge.State == NudgeState.Sent)));
        Assert.Empty(await world.Broken());
    }

    private static async Task<IReadOnlyList<Guid>> Fill(ValidationWorld world, int people)
    {
        List<Guid> persons = [];
        for (var number = 0; number < people; number++)
        {
            var agency = $"33.{number:000}";
            persons.Add(Guid.CreateVersion7());
            await world.Host.Publish("accounts", new Jipp.Accounts.Contracts.OfficeHolderChangedV1("agency", agency, persons[^1], world.Host.Clock.GetUtcNow(), null, 1));
            await world.Host.Publish(
                "innovations",
                [
                    .. Enumerable
                        .Range(0, RecordsEach)
                        .Select(record => new InnovationPublishedV1(
                            ValidationWorld.Record(Guid.CreateVersion7(), $"{number:0000}{record}", $"Inovasi {record}", agency),
                            world.Host.Clock.GetUtcNow(),
                            1
                        )),
                ]
            );
        }

        await world.Host.Drain();
        return persons;
    }

    /// <summary>Nudges of the rungs so far and mails that were not sent yet.</summary>
    private static Task<int> Left(JippHost host, int rungs) =>
        host.Db<ValidationDbContext, int>(async context =>
            (await context.Duties.CountAsync() * rungs)
            - await context.Nudges.CountAsync(nudge => nudge.State == NudgeState.Sent)
            + await context.Mail.CountAsync(mail => mail.NextAttemptAt != null)
        );
}

public sealed class KilledRemindersOnSqlite(SqliteHost host, ITestOutputHelper output) : KilledReminderTests(host, output), IClassFixture<SqliteHost>;

public sealed class KilledRemindersOnPostgres(PostgresHost host, ITestOutputHelper output) : KilledReminderTests(host, output), IClassFixture<PostgresHost>;
