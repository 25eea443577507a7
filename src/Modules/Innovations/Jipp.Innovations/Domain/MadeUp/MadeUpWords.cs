namespace Jipp.Innovations.Domain.MadeUp;

/// <summary>Words of public service innovations that made-up ones are put together from.</summary>
internal static class MadeUpWords
{
    /// <summary>What an innovation calls itself.</summary>
    public static readonly string[] Forms =
    [
        "Sistem Informasi",
        "Aplikasi",
        "Gerakan",
        "Program",
        "Layanan",
        "Kelas",
        "Pojok",
        "Rumah",
        "Sekolah",
        "Klinik",
        "Posko",
        "Jejaring",
        "Kampung",
        "Sentra",
        "Duta",
        "Mobil Keliling",
        "Kartu",
        "Pusat",
        "Bank",
        "Desa",
        "Forum",
        "Kader",
        "Dapur",
        "Pasar",
        "Satgas",
        "Portal",
        "Balai",
        "Tabungan",
    ];

    /// <summary>What it does.</summary>
    public static readonly string[] Verbs =
    [
        "Pendampingan",
        "Percepatan",
        "Pencegahan",
        "Pemantauan",
        "Penanganan",
        "Pemberdayaan",
        "Pengaduan",
        "Pendaftaran",
        "Penjemputan",
        "Pemetaan",
        "Pelaporan",
        "Pengelolaan",
        "Penyuluhan",
        "Perlindungan",
        "Penguatan",
        "Pemulihan",
        "Pengawasan",
        "Konsultasi",
        "Pelatihan",
        "Deteksi Dini",
        "Penyediaan",
        "Pengendalian",
        "Verifikasi",
        "Integrasi",
        "Rujukan",
    ];

    /// <summary>For whom or what: function of government, what it serves, the office that runs it, and the number of its sustainable development goal.</summary>
    public static readonly (string Function, string Object, string Office, string FormerOffice, int Goal)[] Functions =
    [
        ("Kesehatan", "Ibu Hamil Risiko Tinggi", "Dinas Kesehatan", "Dinas Kesehatan dan Keluarga Berencana", 3),
        ("Kesehatan", "Balita Stunting", "Dinas Kesehatan", "Dinas Kesehatan dan Pengendalian Penduduk", 2),
        ("Kesehatan", "Pasien Tuberkulosis", "Puskesmas Kota", "UPT Puskesmas Kota", 3),
        ("Kesehatan", "Rujukan Gawat Darurat", "RSUD", "Rumah Sakit Umum Daerah", 3),
        ("Kesehatan", "Kesehatan Jiwa Masyarakat", "Dinas Kesehatan", "Dinas Kesehatan dan Sosial", 3),
        ("Kependudukan", "Akta Kelahiran", "Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", 16),
        ("Kependudukan", "Dokumen Kependudukan Warga Terpencil", "Dinas Kependudukan dan Pencatatan Sipil", "Disdukcapil", 16),
        ("Penanaman Modal", "Izin Usaha Mikro", "Dinas Penanaman Modal dan PTSP", "DPMPTSP", 8),
        ("Penanaman Modal", "Perizinan Terpadu", "Dinas Penanaman Modal dan PTSP", "Badan Pelayanan Perizinan Terpadu", 16),
        ("Pendidikan", "Anak Putus Sekolah", "Dinas Pendidikan", "Dinas Pendidikan, Pemuda dan Olahraga", 4),
        ("Pendidikan", "Literasi Siswa Sekolah Dasar", "Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan", 4),
        ("Pendidikan", "Guru Daerah Terpencil", "Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan", 4),
        ("Sosial", "Lanjut Usia Terlantar", "Dinas Sosial", "Dinas Sosial dan Pemberdayaan Masyarakat", 1),
        ("Sosial", "Penyandang Disabilitas", "Dinas Sosial", "Dinas Sosial, P3A", 10),
        ("Sosial", "Data Kemiskinan", "Dinas Sosial", "Dinas Sosial dan Tenaga Kerja", 1),
        ("Pemberdayaan Perempuan", "Korban Kekerasan Perempuan dan Anak", "DP3A", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", 5),
        ("Pertanian", "Petani Hortikultura", "Dinas Pertanian", "Dinas Pertanian dan Ketahanan Pangan", 2),
        ("Pertanian", "Benih Padi Lokal", "Dinas Pertanian", "Dinas Pertanian dan Perkebunan", 2),
        ("Perikanan", "Nelayan Kecil", "Dinas Perikanan", "Dinas Kelautan dan Perikanan", 14),
        ("Lingkungan Hidup", "Sampah Rumah Tangga", "Dinas Lingkungan Hidup", "Badan Lingkungan Hidup", 12),
        ("Lingkungan Hidup", "Mata Air Desa", "Dinas Lingkungan Hidup", "Dinas Lingkungan Hidup dan Kehutanan", 6),
        ("Pekerjaan Umum", "Jalan Rusak", "Dinas Pekerjaan Umum", "Dinas PUPR", 9),
        ("Pekerjaan Umum", "Sanitasi Permukiman", "Dinas Pekerjaan Umum", "Dinas PUPR", 6),
        ("Perhubungan", "Angkutan Pelajar", "Dinas Perhubungan", "Dinas Perhubungan, Komunikasi dan Informatika", 11),
        ("Perdagangan", "Pedagang Pasar Rakyat", "Dinas Perdagangan", "Dinas Perindustrian dan Perdagangan", 8),
        ("Tenaga Kerja", "Pencari Kerja Muda", "Dinas Tenaga Kerja", "Dinas Tenaga Kerja dan Transmigrasi", 8),
        ("Keuangan", "Pajak Bumi dan Bangunan", "Badan Pendapatan Daerah", "Dinas Pendapatan", 17),
        ("Keuangan", "Retribusi Daerah", "Badan Pendapatan Daerah", "Dinas Pendapatan dan Pengelolaan Keuangan", 17),
        ("Kebencanaan", "Banjir Bandang", "BPBD", "Badan Penanggulangan Bencana Daerah", 13),
        ("Kebencanaan", "Kebakaran Lahan", "BPBD", "Badan Penanggulangan Bencana Daerah", 13),
        ("Kepegawaian", "Kinerja Aparatur", "BKPSDM", "Badan Kepegawaian Daerah", 16),
        ("Pemerintahan Desa", "Keuangan Desa", "Dinas Pemberdayaan Masyarakat dan Desa", "DPMD", 16),
        ("Arsip", "Arsip Digital", "Dinas Perpustakaan dan Kearsipan", "Kantor Arsip", 16),
        ("Perpustakaan", "Taman Baca Warga", "Dinas Perpustakaan dan Kearsipan", "Kantor Perpustakaan", 4),
        ("Pariwisata", "Wisata Bahari", "Dinas Pariwisata", "Dinas Pariwisata dan Kebudayaan", 8),
    ];

    /// <summary>How it goes about it.</summary>
    public static readonly string[] Manners =
    [
        "Terpadu",
        "Berbasis Masyarakat",
        "Secara Daring",
        "Dari Pintu ke Pintu",
        "Satu Hari Selesai",
        "Bersama Kader",
        "Tanpa Tatap Muka",
        "Lintas Sektor",
        "Berbasis Gotong Royong",
        "Melalui Pesan Singkat",
        "Inklusif",
        "Tepat Sasaran",
        "Mandiri",
        "Berkelanjutan",
        "Real Time",
        "Keliling Desa",
        "Ramah Anak",
        "Berbasis Peta",
        "Sepanjang Hari",
        "Dengan Jemput Bola",
        "Terintegrasi",
        "Berbasis Sekolah",
        "Tanpa Biaya",
        "Partisipatif",
    ];

    /// <summary>Pairs of words that a paraphrase puts for each other.</summary>
    public static readonly (string One, string Other)[] Synonyms =
    [
        ("membantu", "memudahkan"),
        ("warga", "masyarakat"),
        ("petugas", "tim pelaksana"),
        ("cepat", "singkat"),
        ("sulit", "sukar"),
        ("jauh", "terpencil"),
        ("mendaftar", "mendaftarkan diri"),
        ("turun", "berkurang"),
        ("naik", "meningkat"),
        ("dibuat", "dikembangkan"),
        ("mulai", "sejak"),
        ("biaya", "ongkos"),
        ("antrean", "waktu tunggu"),
        ("kunjungan", "pendatangan"),
        ("melalui", "lewat"),
        ("setiap", "tiap"),
        ("karena", "sebab"),
        ("menjadi", "kini"),
    ];

    public static readonly string[] Problems =
    [
        "warga sulit menjangkau kantor karena jarak jauh",
        "antrean panjang dan berkas sering hilang",
        "data antar perangkat daerah tidak sama",
        "petugas terbatas dan kunjungan jarang",
        "biaya yang ditanggung warga tinggi",
        "banyak laporan terlambat ditangani",
        "kesadaran warga masih rendah",
        "layanan hanya ada di ibu kota kabupaten",
        "pencatatan masih dengan buku",
        "kelompok rentan belum terlayani",
    ];

    public static readonly string[] Ways =
    [
        "petugas mendatangi rumah setiap pekan",
        "warga mendaftar melalui telepon genggam",
        "kader dilatih dan diberi alat sederhana",
        "berkas diantar kurir desa",
        "data dihimpun di satu peta",
        "setiap laporan dijawab dalam satu hari",
        "sekolah dan puskesmas berbagi data",
        "kelompok warga mengelola dana bergulir",
        "jadwal diumumkan di balai desa",
        "rujukan dipantau sampai selesai",
    ];

    public static readonly string[] Results =
    [
        "waktu layanan turun dari {0} hari menjadi {1} hari",
        "cakupan naik {0} persen dalam {1} tahun",
        "{0} desa ikut serta dan {1} kelompok terbentuk",
        "{0} keluarga terlayani setiap bulan, {1} di antaranya baru",
        "pengaduan turun {0} persen",
        "{0} kader aktif di {1} kecamatan",
    ];
}
