namespace Jipp.IntegrationTests.Checks;

/// <summary>Damage for every rule of Validation.</summary>
internal static partial class Breakages
{
    public static IReadOnlyList<Breakage> Validation { get; } =
    [
        new(
            "validation.published-record-is-asked-for",
            AskedRow,
            $"""UPDATE duties SET "State" = 'Closed', "OpenFor" = NULL WHERE "InnovationId" = (SELECT "Id" FROM innovations WHERE "Nri" = {FirstAsked})"""
        ),
        new("validation.nobody-asks-for-what-left", AskedRow, $$"""UPDATE innovations SET "IsPublished" = {false} WHERE "Nri" = {{FirstAsked}}"""),
        new("validation.open-duty-is-marked-open", DutyRow, $"""UPDATE duties SET "OpenFor" = NULL WHERE "Id" = {FirstDuty}"""),
        new(
            "validation.open-duty-rests-on-an-office",
            """SELECT 'duty ' || CAST("Id" AS TEXT) FROM duties WHERE "OfficeKind" = 'Unit' AND "State" = 'Open'""",
            """DELETE FROM office_holders WHERE "Kind" = 'Unit'"""
        ),
        new("validation.open-duty-rests-on-an-office", DutyRow, $"""UPDATE duties SET "OfficeKey" = '' WHERE "Id" = {FirstDuty}"""),
        new("validation.due-day-agrees", AskedRow, $"""UPDATE innovations SET "DueOn" = '2030-01-01' WHERE "Nri" = {FirstAsked}"""),
        new("validation.answered-duty-has-an-answer", DutyRow, $"""UPDATE duties SET "State" = 'Answered', "OpenFor" = NULL WHERE "Id" = {FirstDuty}"""),
        new("validation.last-answer-agrees", AskedRow, $"""UPDATE innovations SET "AnswersGiven" = 1, "LastStatus" = 'Smooth' WHERE "Nri" = {FirstAsked}"""),
        new("validation.last-answer-agrees", """SELECT 'innovation ' || "Nri" FROM innovations WHERE "AnswersGiven" = 1""", """UPDATE answers SET "Status" = 'Stopped'"""),
        new("validation.no-nudge-waits-for-nothing", DutyRow, $"""UPDATE duties SET "State" = 'Closed', "OpenFor" = NULL WHERE "Id" = {FirstDuty}"""),
        new("validation.evidence-is-kept", EvidenceRow, """DELETE FROM evidence_files"""),
        new("validation.evidence-is-kept", EvidenceRow, $$"""UPDATE evidence_files SET "IsGiven" = {false}"""),
        new("validation.evidence-is-kept", EvidenceRow, $"""UPDATE evidence_files SET "DutyId" = {FirstDuty}"""),
        new("validation.bulk-row-was-answered", """SELECT 'bulk answer ' || CAST("Id" AS TEXT) FROM bulk_answers""", $"""UPDATE bulk_answer_rows SET "DutyId" = {FirstDuty}"""),
        new("validation.handed-over-duty-rests-on-its-unit", DutyRow, $"""UPDATE duties SET "OfficeReason" = 'Delegated' WHERE "Id" = {FirstDuty}"""),
        new("validation.disputed-duty-has-a-talk", DisputedRow, """DELETE FROM disputes"""),
        new("validation.disputed-duty-has-a-talk", DisputedRow, """UPDATE duties SET "State" = 'Answered' WHERE "State" = 'Disputed'"""),
        new("validation.verified-duty-has-a-verdict", VerifiedRow, """DELETE FROM verdicts"""),
        new("validation.verified-duty-has-a-verdict", VerifiedRow, """UPDATE verdicts SET "Kind" = 'Returned'"""),
        new("validation.verified-duty-has-a-verdict", VerifiedRow, """UPDATE verdicts SET "OfficeKind" = 'Unit', "OfficeKey" = '73.22/dinas kesehatan'"""),
        new(
            "validation.sample-goes-to-another-area",
            SampleRow,
            $"""UPDATE sample_checks SET "HubCode" = (SELECT "Code" FROM hubs WHERE "AgencyCode" = '73') WHERE CAST("Id" AS TEXT) = {FirstSample}"""
        ),
        new("validation.sample-goes-to-another-area", SampleRow, $"""UPDATE sample_checks SET "AnswerRevision" = 9 WHERE CAST("Id" AS TEXT) = {FirstSample}"""),
        new("validation.moved-up-for-a-reason", DutyRow, $"""UPDATE duties SET "RegularDueOn" = '2030-01-01' WHERE "Id" = {FirstDuty}"""),
        new(
            "validation.moved-up-for-a-reason",
            """SELECT 'duty ' || CAST("DutyId" AS TEXT) FROM public_reports""",
            """UPDATE duties SET "RegularDueOn" = '2020-01-01' WHERE "Id" = (SELECT "DutyId" FROM public_reports)"""
        ),
        new(
            "validation.policy-versions-follow-each-other",
            "SELECT 'version 5'",
            """INSERT INTO policy_versions ("Id", "Number", "IntervalMonths", "AwardedIntervalMonths", "CheckDays", "Ladder", "Reason", "Author", "MadeAt", "Version") VALUES ('0199AAAA-0000-7000-8000-00000000BEEF', 5, 12, 6, 14, '60,,1', 'Uji', 'Uji', {now}, 1)"""
        ),
        new(
            "validation.policy-versions-follow-each-other",
            "SELECT 'version 1'",
            """INSERT INTO policy_versions ("Id", "Number", "IntervalMonths", "AwardedIntervalMonths", "CheckDays", "Ladder", "Reason", "Author", "Restores", "MadeAt", "Version") VALUES ('0199AAAA-0000-7000-8000-00000000BEEF', 1, 12, 6, 14, '60,,1', 'Uji', 'Uji', 1, {now}, 1)"""
        ),
        new("validation.applied-policy-is-followed", DutyRow, $"""UPDATE duties SET "PolicyNumber" = 7 WHERE "Id" = {FirstDuty}"""),
        new(
            "validation.replica-of-stopped-is-asked",
            DutyRow,
            $$"""INSERT INTO check_reasons ("DutyId", "Kind", "Detail", "Count", "FirstAt", "LastAt") VALUES ({{FirstDuty}}, 'OriginalStopped', 'Entah', 1, {now}, {now})"""
        ),
        new(
            "validation.replica-of-stopped-is-asked",
            DutyRow,
            $$"""UPDATE answers SET "Status" = 'Stopped'; UPDATE innovations SET "LastStatus" = 'Stopped' WHERE "AnswersGiven" = 1; INSERT INTO replica_links ("LinkId", "OriginalId", "ReplicaId", "Stands", "Revision") SELECT '0199AAAA-0000-7000-8000-00000000BEEF', (SELECT "Id" FROM innovations WHERE "AnswersGiven" = 1 ORDER BY "Id" LIMIT 1), "InnovationId", {true}, 1 FROM duties WHERE "Id" = {{FirstDuty}}"""
        ),
        new("validation.report-is-counted", ReportRow, """DELETE FROM check_reasons WHERE "Kind" = 'PublicReport'"""),
        new("validation.report-is-counted", ReportRow, """UPDATE check_reasons SET "Count" = 0 WHERE "Kind" = 'PublicReport'"""),
        new("validation.report-is-counted", ReportRow, $"""UPDATE public_reports SET "DutyId" = {FirstDuty}"""),
        new("validation.dismissed-report-says-why", ReportRow, """UPDATE public_reports SET "DismissReason" = 'Iseng'"""),
        new("validation.dismissed-report-says-why", ReportRow, """UPDATE public_reports SET "DismissedAt" = {now}"""),
        new("validation.forgotten-report-is-empty", ReportRow, """UPDATE public_reports SET "ForgottenAt" = {now}"""),
        new("validation.forgotten-report-is-empty", ReportRow, """UPDATE public_reports SET "Text" = NULL"""),
        new("validation.forgotten-report-is-empty", ReportRow, """UPDATE public_reports SET "Text" = NULL, "ForgottenAt" = {now}"""),
        new("validation.campaign-scope-is-frozen", CampaignRow, """DELETE FROM campaign_rounds"""),
        new("validation.campaign-scope-is-frozen", CampaignRow, """UPDATE campaigns SET "Targets" = "Targets" + 1"""),
        new("validation.campaign-scope-is-frozen", CampaignRow, """UPDATE campaigns SET "State" = 'Draft'"""),
        new("validation.closed-campaign-says-why", CampaignRow, """UPDATE campaigns SET "State" = 'Closed'"""),
        new("validation.closed-campaign-says-why", CampaignRow, """UPDATE campaigns SET "State" = 'Closed', "ClosedAt" = {now}"""),
        new(
            "validation.one-campaign-asks-for-a-record",
            """SELECT 'innovation ' || CAST("InnovationId" AS TEXT) FROM campaign_targets""",
            """
            INSERT INTO campaigns ("Id", "Name", "State", "EndsOn", "ReminderDays", "Questions", "MadeAt", "StartedAt", "Targets", "StepNumber", "Step", "Version")
            SELECT '0199AAAA-0000-7000-8000-00000000BEEF', "Name", "State", "EndsOn", "ReminderDays", "Questions", "MadeAt", "StartedAt", "Targets", "StepNumber", "Step", "Version" FROM campaigns;
            INSERT INTO campaign_targets ("CampaignId", "InnovationId", "DutyId", "StepNumber") SELECT '0199AAAA-0000-7000-8000-00000000BEEF', "InnovationId", "DutyId", "StepNumber" FROM campaign_targets
            """
        ),
        new(
            "validation.campaign-target-is-marked-while-it-runs",
            """SELECT 'innovation ' || CAST("InnovationId" AS TEXT) FROM campaign_targets""",
            """UPDATE campaign_targets SET "AskedFor" = NULL"""
        ),
        new(
            "validation.campaign-target-is-marked-while-it-runs",
            """SELECT 'innovation ' || CAST("InnovationId" AS TEXT) FROM campaign_targets""",
            """UPDATE campaigns SET "State" = 'Closed'"""
        ),
        new("validation.campaign-reply-came-with-an-answer", ReplyRow, """UPDATE campaign_replies SET "AnswerRevision" = 9"""),
        new("validation.campaign-reply-came-with-an-answer", ReplyRow, """DELETE FROM campaign_targets"""),
        new(
            "validation.digest-has-a-mail",
            """SELECT 'digest ' || CAST("Id" AS TEXT) FROM digests WHERE "OfficeKind" = 'Unit'""",
            """DELETE FROM mail WHERE "Id" = (SELECT "MailId" FROM digests WHERE "OfficeKind" = 'Unit')"""
        ),
    ];
}
