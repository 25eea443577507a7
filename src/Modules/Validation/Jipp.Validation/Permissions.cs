using Jipp.BuildingBlocks;

namespace Jipp.Validation;

internal static class Permissions
{
    /// <summary>Reads duties within the own scope (unit, agency, hub's area; all with the scope of the secretariat).</summary>
    public const string SeeDuties = "validation.see-duties";

    public const string AnswerDuty = "validation.answer-duty";

    public const string SnoozeDuty = "validation.snooze-duty";

    /// <summary>Hands a question to another unit of the agency, and takes it back.</summary>
    public const string DelegateDuty = "validation.delegate-duty";

    /// <summary>For the job alone.</summary>
    public const string EndDelegations = "validation.end-delegations";

    public const string SeeNudges = "validation.see-nudges";

    public const string SendNudges = "validation.send-nudges";

    public const string SeeSilentAgencies = "validation.see-silent-agencies";

    /// <summary>For the job alone.</summary>
    public const string TellLapses = "validation.tell-lapses";

    /// <summary>Judges answers of the own area: accepts, returns, disputes.</summary>
    public const string VerifyAnswers = "validation.verify-answers";

    /// <summary>Looks at answers of other areas that chance drew.</summary>
    public const string CheckSamples = "validation.check-samples";

    /// <summary>For the job alone.</summary>
    public const string AssignSamples = "validation.assign-samples";

    /// <summary>Sees how often records of each kind should be asked for.</summary>
    public const string SeeIntervals = "validation.see-intervals";

    /// <summary>For the job alone.</summary>
    public const string ClearEvidence = "validation.clear-evidence";

    /// <summary>Reads public reports of the own area.</summary>
    public const string SeeReports = "validation.see-reports";

    /// <summary>Dismisses public reports of the own area, and sees how to reach their senders.</summary>
    public const string DismissReports = "validation.dismiss-reports";

    /// <summary>For the job alone.</summary>
    public const string ForgetReports = "validation.forget-reports";

    public const string SeePolicy = "validation.see-policy";

    public const string ChangePolicy = "validation.change-policy";

    /// <summary>For the job alone.</summary>
    public const string ApplyPolicy = "validation.apply-policy";

    /// <summary>Reads campaigns and their progress in the own area, and exports them.</summary>
    public const string SeeCampaigns = "validation.see-campaigns";

    public const string ManageCampaigns = "validation.manage-campaigns";

    /// <summary>For the job alone.</summary>
    public const string WorkOnCampaigns = "validation.work-on-campaigns";

    public static readonly IReadOnlyList<PermissionInfo> All =
    [
        new(SeeDuties, "Melihat kewajiban konfirmasi dalam lingkupnya"),
        new(AnswerDuty, "Menjawab kewajiban konfirmasi"),
        new(SnoozeDuty, "Menunda kewajiban konfirmasi"),
        new(DelegateDuty, "Melimpahkan kewajiban konfirmasi kepada unit lain di instansinya"),
        new(EndDelegations, "Mengakhiri pelimpahan yang lewat waktunya (tugas berkala)"),
        new(SeeNudges, "Melihat pengingat dan status suratnya"),
        new(SendNudges, "Mengirim pengingat yang jatuh tempo"),
        new(SeeSilentAgencies, "Melihat instansi yang belum punya akun"),
        new(TellLapses, "Memberitahukan konfirmasi yang lewat tenggat (tugas berkala)"),
        new(VerifyAnswers, "Memeriksa jawaban dalam wilayahnya: menerima, mengembalikan, menyengketakan"),
        new(CheckSamples, "Memeriksa sampel jawaban dari wilayah lain"),
        new(AssignSamples, "Membagikan sampel jawaban kepada hub (tugas berkala)"),
        new(SeeIntervals, "Melihat usulan selang pertanyaan"),
        new(SeeReports, "Melihat laporan publik dalam wilayahnya"),
        new(DismissReports, "Menyingkirkan laporan publik dalam wilayahnya dan melihat kontak pelapornya"),
        new(ForgetReports, "Menghapus isi dan kontak laporan publik yang lewat masa simpannya (tugas berkala)"),
        new(SeePolicy, "Melihat kebijakan konfirmasi dan riwayatnya"),
        new(ChangePolicy, "Mengubah kebijakan konfirmasi"),
        new(ApplyPolicy, "Menerapkan kebijakan baru pada kewajiban yang terbuka (tugas berkala)"),
        new(SeeCampaigns, "Melihat kampanye konfirmasi dan kemajuannya dalam wilayahnya"),
        new(ManageCampaigns, "Merancang, memulai, dan menutup kampanye konfirmasi"),
        new(WorkOnCampaigns, "Bertanya atas nama kampanye (tugas berkala)"),
        new(ClearEvidence, "Menghapus berkas bukti yang jawabannya tidak pernah dikirim (tugas berkala)"),
    ];
}
