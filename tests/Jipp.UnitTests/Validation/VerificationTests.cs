using Jipp.Validation.Domain;

namespace Jipp.UnitTests.Validation;

public sealed class VerificationTests
{
    private static readonly Office Hub = Office.Hub("H003");

    private static (TrackedInnovation Record, Duty Duty, Answer Answer) Answered(AnswerStatus status = AnswerStatus.Smooth)
    {
        var record = Given.Published();
        var duty = record.OpenDuty(Given.Secretariat, false, Given.Policy, Given.Morning);
        Assert.True(record.Answer(duty, Given.Answer(status, Given.Morning), Given.Secretariat, false, Given.Policy).IsSuccess);
        return (record, duty, duty.LastAnswer!);
    }

    [Fact]
    public void Nobody_judges_the_own_answer_neither_as_an_office_nor_as_a_person()
    {
        var (_, _, answer) = Answered();

        Assert.Null(Verification.Refusal(answer, Hub, Guid.CreateVersion7()));
        Assert.Equal("verify.own-answer", Verification.Refusal(answer, Office.Agency("73.22"), Guid.CreateVersion7())?.Code);
        Assert.Equal("verify.own-answer", Verification.Refusal(answer, Hub, Given.Sender)?.Code);
    }

    [Fact]
    public void A_doubted_answer_is_decided_by_accepting_or_returning_and_its_conversation_then_ends()
    {
        var (record, duty, answer) = Answered();
        Assert.True(duty.Dispute("Loketnya tutup").IsSuccess);
        var talk = new Dispute(answer, "Hub JIPP Sulawesi Selatan", null, "Loketnya tutup", Given.Morning);

        Assert.True(talk.Say(byHub: false, "Dinas Kesehatan", null, "Pindah ke lantai 2", record.Id, Hub, Given.Morning.AddHours(1)).IsSuccess);
        Assert.Equal("duty.not-answered", duty.Dispute("Lagi").Error?.Code);
        Assert.True(record.Return(duty, null, null, "Kirim fotonya", Given.Morning.AddHours(2)).IsSuccess);
        talk.Close(VerdictKind.Returned, Given.Morning.AddHours(2));

        Assert.True(duty.IsOpen);
        Assert.Equal("dispute.closed", talk.Say(byHub: true, "Hub", null, "Satu lagi", record.Id, Hub, Given.Morning.AddHours(3)).Error?.Code);
        Assert.Equal([(true, "Loketnya tutup"), (false, "Pindah ke lantai 2")], talk.Messages.Select(message => (message.ByHub, message.Text)));
    }

    [Fact]
    public void A_sample_is_decided_once_and_leaves_when_the_office_itself_says_stopped()
    {
        var (record, duty, answer) = Answered();
        var (decided, withdrawn) = (new SampleCheck(answer, Given.Morning), new SampleCheck(answer, Given.Morning));
        Assert.True(decided.Decide(SampleVerdict.Runs, null, null, Given.Morning).IsSuccess);
        Assert.Equal("sample.decided", decided.Decide(SampleVerdict.DoesNotRun, "x", null, Given.Morning).Error?.Code);

        Assert.True(record.Correct(duty, null, Given.Answer(AnswerStatus.Stopped, Given.Morning.AddDays(1)), Given.Secretariat, false, Given.Policy).IsSuccess);
        withdrawn.Follow(duty.LastAnswer!, Given.Morning.AddDays(1));
        decided.Follow(duty.LastAnswer!, Given.Morning.AddDays(1));

        Assert.False(withdrawn.IsOpen);
        Assert.Equal("sample.decided", withdrawn.Decide(SampleVerdict.Runs, null, null, Given.Morning).Error?.Code);
        Assert.Equal((SampleVerdict.Runs, 1), (decided.Verdict, decided.AnswerRevision));
    }

    /// <summary>Bounds as R computes them: prop.test(x, n, correct = FALSE).</summary>
    [Theory]
    [InlineData(0, 10, 0.0, 0.27753)]
    [InlineData(10, 10, 0.72247, 1.0)]
    [InlineData(45, 50, 0.78640, 0.95652)]
    [InlineData(1, 1, 0.206549, 1.0)]
    public void The_interval_of_the_truth_rate_is_wilson_s(int found, int looked, double low, double high)
    {
        var rate = new TruthRate(found, looked, 3, 4);

        Assert.Equal(low, rate.Low!.Value, 4);
        Assert.Equal(high, rate.High!.Value, 4);
        Assert.InRange(rate.Share!.Value, rate.Low.Value, rate.High.Value);
    }

    [Fact]
    public void Without_samples_there_is_no_rate() =>
        Assert.Equal((null, null, null), (new TruthRate(0, 0, 2, 1).Share, new TruthRate(0, 0, 2, 1).Low, new TruthRate(0, 0, 2, 1).High));
}
