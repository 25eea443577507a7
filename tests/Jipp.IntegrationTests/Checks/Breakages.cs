namespace Jipp.IntegrationTests.Checks;

/// <summary>Damage for every rule of every module. A rule that is new to a module is new here too; a test insists.</summary>
internal static partial class Breakages
{
    private const string Unit = """SELECT "Id" FROM people WHERE "Email" = 'upp.lutra@contoh.test'""";
    private const string FirstRecord = """SELECT MIN("Nri") FROM innovations WHERE "AgencyCode" IS NOT NULL AND "State" = 'Published' AND "BroughtSources" = '[]'""";
    private const string ThatRecord = """(SELECT "Id" FROM innovations WHERE "Nri" = '{row}')""";
    private const string AnotherRecord = """(SELECT "Id" FROM innovations WHERE "Nri" <> '{row}' AND "State" = 'Published' ORDER BY "Nri" LIMIT 1)""";
    private const string FirstMerged = """SELECT MIN("Nri") FROM innovations WHERE "State" = 'Merged'""";
    private const string FirstSurvivor = """SELECT MIN("Nri") FROM innovations WHERE "BroughtSources" <> '[]'""";
    private const string FirstMerge = """(SELECT "Id" FROM merges ORDER BY "Id" LIMIT 1)""";
    private const string FirstPair = """(SELECT "Id" FROM linkage_pairs ORDER BY "Id" LIMIT 1)""";
    private const string TheSearch = """SELECT 'search ' || CAST("Id" AS TEXT) FROM saved_searches""";
    private const string FirstImport = """SELECT "FileName" FROM imports ORDER BY "FileName" LIMIT 1""";
    private const string ThatImport = """(SELECT "Id" FROM imports WHERE "FileName" = '{row}')""";
    private const string FirstAsked = """(SELECT MIN("Nri") FROM innovations WHERE "AnswersGiven" = 0 AND "OpenDutyId" IS NOT NULL)""";
    private const string FirstDuty = """(SELECT "Id" FROM duties WHERE "State" = 'Open' ORDER BY "Id" LIMIT 1)""";
    private const string DutyRow = "SELECT 'duty ' || CAST(\"Id\" AS TEXT) FROM duties WHERE \"Id\" = " + FirstDuty;
    private const string AskedRow = "SELECT 'innovation ' || " + FirstAsked;
    private const string EvidenceRow = """SELECT DISTINCT 'duty ' || CAST("DutyId" AS TEXT) FROM evidence_files""";
    private const string DisputedRow = """SELECT 'duty ' || CAST("Id" AS TEXT) FROM duties WHERE "State" = 'Disputed'""";
    private const string VerifiedRow = """SELECT 'duty ' || CAST("Id" AS TEXT) FROM duties WHERE "State" = 'Verified'""";
    private const string FirstSample = """(SELECT MIN(CAST("Id" AS TEXT)) FROM sample_checks WHERE "DutyId" IN (SELECT "DutyId" FROM evidence_files))""";
    private const string SampleRow = "SELECT 'sample ' || CAST(\"Id\" AS TEXT) FROM sample_checks WHERE CAST(\"Id\" AS TEXT) = " + FirstSample;
    private const string CampaignRow = """SELECT 'campaign ' || CAST("Id" AS TEXT) FROM campaigns""";
    private const string ReplyRow = """SELECT 'innovation ' || CAST("InnovationId" AS TEXT) FROM campaign_replies""";
    private const string ReportRow = """SELECT 'report ' || CAST("Id" AS TEXT) FROM public_reports""";
    private const string FirstTitle = """(SELECT "Id" FROM titles WHERE "State" = 'Granted' ORDER BY "Id" LIMIT 1)""";
    private const string TitledRecord = """(SELECT "InnovationId" FROM titles WHERE "State" = 'Granted' ORDER BY "Id" LIMIT 1)""";
    private const string TitlesOfIt = """SELECT "Year" || ' ' || "Name" FROM titles WHERE "InnovationId" = """ + TitledRecord;

    private const string FirstNotice = """SELECT MIN(CAST("Id" AS TEXT)) FROM notices""";
    private const string FirstKnown = """SELECT MIN(CAST("Id" AS TEXT)) FROM record_copies""";
    private const string TheWebhook = """SELECT CAST("Id" AS TEXT) FROM webhooks""";
    private const string TheDelivery = """SELECT CAST("Id" AS TEXT) FROM webhook_deliveries""";

    public static IReadOnlyList<Breakage> Accounts { get; } =
    [
        new("accounts.office-follows-role", Unit, """UPDATE office_holdings SET "Until" = "From" WHERE "PersonId" = '{row}'"""),
        new("accounts.office-follows-role", Unit, """UPDATE office_holdings SET "Key" = '35.78/dinas lain' WHERE "PersonId" = '{row}'"""),
        new("accounts.office-follows-role", Unit, """UPDATE people SET "State" = 'Invited' WHERE "Id" = '{row}'"""),
        new("accounts.closed-has-no-way-in", Unit, """UPDATE people SET "State" = 'Closed' WHERE "Id" = '{row}'"""),
        new(
            "accounts.closed-has-no-way-in",
            Unit,
            """DELETE FROM person_roles WHERE "PersonId" = '{row}'; UPDATE people SET "State" = 'Closed', "PasswordHash" = NULL, "LinkHash" = 'X' WHERE "Id" = '{row}'"""
        ),
        new("accounts.active-has-password-and-role", Unit, """UPDATE people SET "PasswordHash" = NULL WHERE "Id" = '{row}'"""),
        new("accounts.active-has-password-and-role", Unit, """DELETE FROM person_roles WHERE "PersonId" = '{row}'"""),
        new("accounts.roles-are-known", Unit, """UPDATE person_roles SET "Role" = 'raja' WHERE "PersonId" = '{row}'"""),
        new("accounts.roles-are-known", Unit, """UPDATE person_roles SET "ScopeKind" = 'hub' WHERE "PersonId" = '{row}'"""),
        new("accounts.roles-are-known", Unit, """UPDATE person_roles SET "Place" = '' WHERE "PersonId" = '{row}'"""),
        new("accounts.roles-are-known", Unit, """UPDATE person_roles SET "PersonId" = '{row}' WHERE "Role" = 'auditor'"""),
        new("accounts.notices-have-readers", FirstNotice, """UPDATE notices SET "Kind" = 'apa-saja' WHERE CAST("Id" AS TEXT) = '{row}'"""),
        new("accounts.notices-have-readers", FirstNotice, """UPDATE notices SET "PersonId" = '0199c2f1-0000-7000-8000-000000000001' WHERE CAST("Id" AS TEXT) = '{row}'"""),
        new(
            "accounts.choices-are-of-somebody",
            """SELECT CAST("Id" AS TEXT) || ' apa-saja' FROM people WHERE "Email" = 'upp.lutra@contoh.test'""",
            $"INSERT INTO notice_choices (\"PersonId\", \"Kind\", \"InInbox\", \"ByMail\") SELECT \"Id\", 'apa-saja', {{true}}, {{true}} FROM people WHERE \"Id\" = ({Unit})"
        ),
        new("accounts.known-records-keep-nobody-waiting", FirstKnown, """UPDATE record_copies SET "Nri" = '' WHERE CAST("Id" AS TEXT) = '{row}'"""),
        new("accounts.known-records-keep-nobody-waiting", FirstKnown, """UPDATE record_copies SET "Revision" = 0 WHERE CAST("Id" AS TEXT) = '{row}'"""),
        new("accounts.webhooks-are-whole", TheWebhook, """UPDATE webhooks SET "Address" = 'bukan alamat'"""),
        new("accounts.webhooks-are-whole", TheWebhook, """UPDATE webhooks SET "KeptSecret" = ''"""),
        new("accounts.webhooks-are-whole", TheWebhook, """UPDATE webhooks SET "FormerSecret" = 'x'"""),
        new("accounts.deliveries-have-one-end", TheDelivery, """UPDATE webhook_deliveries SET "State" = 'Delivered'"""),
        new("accounts.deliveries-have-one-end", TheDelivery, """UPDATE webhook_deliveries SET "NextAttemptAt" = NULL"""),
        new("accounts.secretariat-is-there", "SELECT 'secretariat'", """DELETE FROM person_roles WHERE "Role" = 'secretariat'"""),
    ];

    public static IReadOnlyList<Breakage> Hubs { get; } =
    [
        new("hubs.one-name-one-agency", "SELECT 'K1'", """UPDATE agency_aliases SET "Folded" = 'kementerian agama' WHERE "Folded" = 'badan pom'"""),
        new("hubs.rejected-says-why", "SELECT '73.22'", """UPDATE agencies SET "Status" = 'Rejected' WHERE "Code" = '{row}'"""),
        new("hubs.rejected-says-why", "SELECT '73.22'", """UPDATE agencies SET "RejectionReason" = 'Keliru.' WHERE "Code" = '{row}'"""),
        new("hubs.parents-exist", "SELECT '73.22'", """UPDATE agencies SET "ParentCode" = '99' WHERE "Code" = '{row}'"""),
        new(
            "hubs.successors-exist",
            """SELECT "Code" FROM agencies WHERE "Kind" = 'Historic' AND CAST("SuccessorCodes" AS TEXT) LIKE '%L103%'""",
            """UPDATE agencies SET "Code" = 'K999' WHERE "Code" = 'L103'"""
        ),
        new("hubs.hub-has-agency", "SELECT 'H004'", """UPDATE hubs SET "AgencyCode" = '99' WHERE "Code" = '{row}'"""),
        new("hubs.state-is-last-step", "SELECT 'H005'", """UPDATE hubs SET "State" = 'Active' WHERE "Code" = '{row}'"""),
        new("hubs.state-is-last-step", "SELECT 'H005'", """DELETE FROM hub_steps WHERE "HubId" = (SELECT "Id" FROM hubs WHERE "Code" = '{row}')"""),
        new(
            "hubs.steps-in-order",
            "SELECT 'H013'",
            """
            INSERT INTO hub_steps ("HubId", "Number", "State", "On", "DayKnown", "Source")
            SELECT "HubId", 2, "State", '2019-01-01', "DayKnown", "Source" FROM hub_steps WHERE "HubId" = (SELECT "Id" FROM hubs WHERE "Code" = '{row}')
            """
        ),
        new("hubs.designation-has-decree", "SELECT 'H032'", """UPDATE hub_steps SET "Decree" = NULL WHERE "HubId" = (SELECT "Id" FROM hubs WHERE "Code" = '{row}')"""),
        new(
            "hubs.one-decree-one-year",
            "SELECT 'Kepmen PANRB 359/2021'",
            """UPDATE hub_steps SET "On" = '2022-01-01' WHERE "HubId" = (SELECT "Id" FROM hubs WHERE "Code" = 'H009')"""
        ),
    ];

    public static IReadOnlyList<Breakage> Innovations { get; } =
    [
        new("innovations.public-record-has-its-number", FirstRecord, """DELETE FROM nri_issued WHERE "Nri" = '{row}'"""),
        new(
            "innovations.public-record-has-its-number",
            """SELECT "Title" FROM innovations ORDER BY "Nri" LIMIT 1""",
            """UPDATE innovations SET "Nri" = NULL WHERE "Nri" = (SELECT MIN("Nri") FROM innovations)"""
        ),
        new("innovations.number-given-once", FirstRecord, $$"""UPDATE nri_issued SET "InnovationId" = {{AnotherRecord}} WHERE "Nri" = '{row}'"""),
        new("innovations.agency-is-in-the-directory", FirstRecord, """UPDATE innovations SET "AgencyName" = 'Pemerintah Kota Lain' WHERE "Nri" = '{row}'"""),
        new("innovations.agency-is-in-the-directory", FirstRecord, """UPDATE innovations SET "AgencyCode" = '99.99' WHERE "Nri" = '{row}'"""),
        new("innovations.record-has-a-source", FirstRecord, $"""DELETE FROM innovation_sources WHERE "InnovationId" = {ThatRecord}"""),
        new("innovations.one-statement-stands", FirstRecord, """UPDATE innovations SET "Title" = 'Judul yang tidak dinyatakan siapa pun' WHERE "Nri" = '{row}'"""),
        new(
            "innovations.one-statement-stands",
            FirstRecord,
            """UPDATE innovations SET "Provenance" = REPLACE("Provenance", '"stands":true', '"stands":false') WHERE "Nri" = '{row}'"""
        ),
        new("innovations.one-statement-stands", FirstRecord, """UPDATE innovations SET "Provenance" = '[]' WHERE "Nri" = '{row}'"""),
        new("innovations.columns-show-the-statements", FirstRecord, """UPDATE innovations SET "Stage" = 'penerapan' WHERE "Nri" = '{row}'"""),
        new("innovations.columns-show-the-statements", FirstRecord, """UPDATE innovations SET "Sdgs" = '[3]' WHERE "Nri" = '{row}'"""),
        new("innovations.columns-show-the-statements", FirstRecord, """UPDATE innovations SET "Latitude" = -2.5, "Longitude" = 115.6 WHERE "Nri" = '{row}'"""),
        new("innovations.merged-record-leads-on", FirstRecord, """UPDATE innovations SET "State" = 'Merged' WHERE "Nri" = '{row}'"""),
        new("innovations.merged-record-leads-on", FirstRecord, """UPDATE innovations SET "State" = 'Merged', "MergedInto" = "Id" WHERE "Nri" = '{row}'"""),
        new("innovations.merged-record-leads-on", FirstRecord, $$"""UPDATE innovations SET "MergedInto" = {{AnotherRecord}} WHERE "Nri" = '{row}'"""),
        new("innovations.retired-record-says-why", FirstRecord, """UPDATE innovations SET "State" = 'Retired' WHERE "Nri" = '{row}'"""),
        new("innovations.retired-record-says-why", FirstRecord, """UPDATE innovations SET "State" = 'Retired', "RetiredReason" = '', "RetiredAt" = {now} WHERE "Nri" = '{row}'"""),
        new("innovations.retired-record-says-why", FirstRecord, """UPDATE innovations SET "State" = 'Retired', "RetiredReason" = 'Tercatat dua kali.' WHERE "Nri" = '{row}'"""),
        new(
            "innovations.applied-import-is-whole",
            FirstImport,
            $"""UPDATE import_rows SET "InnovationId" = NULL WHERE "ImportId" = {ThatImport} AND "Number" = (SELECT MIN("Number") FROM import_rows WHERE "ImportId" = {ThatImport})"""
        ),
        new(
            "innovations.applied-import-is-whole",
            FirstImport,
            $"""DELETE FROM import_rows WHERE "ImportId" = {ThatImport} AND "Number" = (SELECT MAX("Number") FROM import_rows WHERE "ImportId" = {ThatImport})"""
        ),
        new("innovations.applied-import-is-whole", FirstImport, """UPDATE imports SET "Counts_Refused" = "Counts_Refused" + 1 WHERE "FileName" = '{row}'"""),
        new("innovations.decided-import-says-who", FirstImport, """UPDATE imports SET "DecidedBy" = NULL WHERE "FileName" = '{row}'"""),
        new("innovations.decided-import-says-who", FirstImport, """UPDATE imports SET "State" = 'Unmatched' WHERE "FileName" = '{row}'"""),
        new("innovations.merged-lives-with-its-merges", FirstMerged, $"""DELETE FROM merges WHERE "One" = {ThatRecord} OR "Other" = {ThatRecord}"""),
        new(
            "innovations.merged-lives-with-its-merges",
            $"""SELECT "Nri" FROM innovations WHERE "Nri" = ({FirstMerged}) OR "Id" = (SELECT "MergedInto" FROM innovations WHERE "Nri" = ({FirstMerged}))""",
            $"""UPDATE innovations SET "State" = 'Published', "MergedInto" = NULL WHERE "Nri" = ({FirstMerged})"""
        ),
        new(
            "innovations.undone-merge-says-who",
            $"""SELECT 'merge ' || CAST("Id" AS TEXT) FROM merges WHERE "Id" = {FirstMerge}""",
            $"""UPDATE merges SET "StandingFor" = NULL WHERE "Id" = {FirstMerge}"""
        ),
        new(
            "innovations.undone-merge-says-who",
            $"""SELECT 'merge ' || CAST("Id" AS TEXT) FROM merges WHERE "Id" = {FirstMerge}""",
            $$"""UPDATE merges SET "UndoneAt" = {now} WHERE "Id" = {{FirstMerge}}"""
        ),
        new("innovations.survivor-shows-merged", FirstSurvivor, """UPDATE innovations SET "BroughtSources" = '[]' WHERE "Nri" = '{row}'"""),
        new(
            "innovations.survivor-shows-merged",
            FirstSurvivor,
            """UPDATE innovations SET "Provenance" = REPLACE("Provenance", '"yields":true', '"yields":false') WHERE "Nri" = '{row}'"""
        ),
        new("innovations.decisions-hold", """SELECT 'pair ' || CAST("Id" AS TEXT) FROM pair_decisions""", """UPDATE pair_decisions SET "Verdict" = 'Same'"""),
        new(
            "innovations.pair-is-in-order",
            $"""SELECT 'pair ' || CAST("Id" AS TEXT) FROM linkage_pairs WHERE "Id" = {FirstPair}""",
            $"""UPDATE linkage_pairs SET "One" = "Other", "Other" = "One" WHERE "Id" = {FirstPair}"""
        ),
        new("innovations.run-keeps-its-model", """SELECT 'run ' || CAST("Id" AS TEXT) FROM linkage_runs""", """UPDATE linkage_runs SET "Model" = NULL"""),
        new("innovations.run-keeps-its-model", """SELECT 'run ' || CAST("Id" AS TEXT) FROM linkage_runs""", """UPDATE linkage_runs SET "DecidedBy" = NULL"""),
        new("innovations.history-ends-in-the-present", FirstRecord, $"UPDATE innovation_revisions SET \"State\" = 'Retired' WHERE \"InnovationId\" = {ThatRecord}"),
        new(
            "innovations.history-ends-in-the-present",
            FirstRecord,
            $$$$"""UPDATE innovation_revisions SET "Changes" = '[{"field":"Title","from":"Lama","to":"Tidak pernah ada"}]' WHERE "InnovationId" = {{{{ThatRecord}}}}"""
        ),
        new("innovations.replica-link-is-decided", """SELECT 'pair ' || CAST("Id" AS TEXT) FROM pair_decisions""", """UPDATE pair_decisions SET "Verdict" = 'Replica'"""),
        new(
            "innovations.replica-link-is-decided",
            """SELECT 'pair ' || CAST("Id" AS TEXT) FROM pair_decisions""",
            """INSERT INTO replica_links ("Id", "Original", "Replica", "Stands", "At", "Version") SELECT "Id", "One", "Other", {true}, {now}, 1 FROM pair_decisions"""
        ),
        new("innovations.search-news-is-dated", TheSearch, """UPDATE saved_searches SET "LastNews" = 3"""),
        new("innovations.search-news-is-dated", TheSearch, """UPDATE saved_searches SET "LastNewsAt" = "LookedAt" """),
        new("innovations.search-news-is-dated", TheSearch, """UPDATE saved_searches SET "LookedAt" = (SELECT MIN("OccurredAt") FROM outbox), "CreatedAt" = {now}"""),
        new("innovations.catalogue-heard-of-the-record", FirstRecord, $"""DELETE FROM catalogue_changes WHERE "InnovationId" = {ThatRecord}"""),
    ];

    public static IReadOnlyList<Breakage> Competitions { get; } =
    [
        new(
            "competitions.title-stands-in-list",
            """SELECT "Year" || ' Top 1' FROM titles WHERE "Id" = """ + FirstTitle,
            $"""UPDATE titles SET "Name" = 'Top 1' WHERE "Id" = {FirstTitle}"""
        ),
        new("competitions.title-of-known-innovation", TitlesOfIt, $"""UPDATE innovations SET "DetailsRevision" = 0 WHERE "Id" = {TitledRecord}"""),
        new("competitions.granted-by-claim-has-claim", TitlesOfIt, $"""DELETE FROM claims WHERE "InnovationId" = {TitledRecord}"""),
        new(
            "competitions.withdrawal-has-reason",
            """SELECT "Year" || ' ' || "Name" FROM titles WHERE "Id" = """ + FirstTitle,
            $"""UPDATE titles SET "State" = 'Withdrawn' WHERE "Id" = {FirstTitle}"""
        ),
        new(
            "competitions.withdrawal-has-reason",
            """SELECT "Year" || ' ' || "Name" FROM titles WHERE "Id" = """ + FirstTitle,
            $"""UPDATE titles SET "WithdrawalReason" = 'Keliru.' WHERE "Id" = {FirstTitle}"""
        ),
    ];

    public static IReadOnlyList<Breakage> Mentoring { get; } =
    [
        new("mentoring.completed-means-all-done", "SELECT 'H001'", """UPDATE programmes SET "State" = 'Completed' WHERE "HubCode" = '{row}'"""),
        new(
            "mentoring.completed-means-all-done",
            "SELECT 'H001'",
            """UPDATE milestones SET "DoneOn" = '2026-01-01' WHERE "ProgrammeId" = (SELECT "Id" FROM programmes WHERE "HubCode" = '{row}')"""
        ),
        new("mentoring.counts-agree", "SELECT 'H001'", """UPDATE programmes SET "DoneCount" = 3 WHERE "HubCode" = '{row}'"""),
        new("mentoring.closed-has-reason", "SELECT 'H001'", """UPDATE programmes SET "State" = 'Closed' WHERE "HubCode" = '{row}'"""),
        new(
            "mentoring.designated-hub-has-onboarding",
            "SELECT 'H001'",
            """DELETE FROM milestones WHERE "ProgrammeId" = (SELECT "Id" FROM programmes WHERE "HubCode" = '{row}'); DELETE FROM programmes WHERE "HubCode" = '{row}'"""
        ),
    ];

    /// <summary>What holds in every module's outbox, mail and audit.</summary>
    public static IReadOnlyList<Breakage> Common { get; } = [.. new[] { "accounts", "hubs", "innovations", "validation", "competitions", "mentoring" }.SelectMany(CommonOf)];

    private static IEnumerable<Breakage> CommonOf(string module)
    {
        // Capitals, as SQLite stores identifiers.
        const string Id = "0199AAAA-0000-7000-8000-00000000BEEF";
        const string Row = $"SELECT '{Id}'";
        const string Message =
            """INSERT INTO outbox ("Id", "Name", "Payload", "OccurredAt", "NextAttemptAt", "DeliveredAt", "ParkedAt", "Failures", "Attempts") VALUES ('{row}', 'x.y.v1', '{}', {now}, """;
        const string Letter =
            """INSERT INTO mail ("Id", "PersonId", "Kind", "Content", "CreatedAt", "Attempts", "NextAttemptAt", "SentAt", "BouncedAt") VALUES ('{row}', '{row}', 'x', '{}', {now}, 1, """;
        const string Deed = """INSERT INTO audit ("Id", "At", "PersonId", "Actor", "Command", "Outcome", "Details") VALUES ('{row}', {now}, """;
        return
        [
            new($"{module}.outbox-row-has-one-fate", Row, Message + "NULL, NULL, NULL, 0, 0)"),
            new($"{module}.outbox-row-has-one-fate", Row, Message + "{now}, {now}, NULL, 0, 0)"),
            new($"{module}.outbox-row-has-one-fate", Row, Message + "NULL, {now}, {now}, 9, 9)"),
            new($"{module}.parked-after-failures", Row, Message + "NULL, NULL, {now}, 1, 1)"),
            new($"{module}.mail-has-one-fate", Row, Letter + "NULL, {now}, {now})"),
            new($"{module}.mail-has-one-fate", Row, Letter + "{now}, {now}, NULL)"),
            new($"{module}.mail-has-one-fate", Row, Letter + "{now}, NULL, {now})"),
            new($"{module}.audit-names-actor", Row, Deed + "NULL, '', 'Apa', 'done', '{}')"),
            new($"{module}.audit-names-actor", Row, Deed + "'{row}', '', '', 'done', '{}')"),
        ];
    }
}
