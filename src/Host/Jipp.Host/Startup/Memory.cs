using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Jipp.Host.Startup;

/// <summary>The process shares its machine: what it does not need it does not keep.</summary>
internal static class Memory
{
    private const string C = "libc.so.6";

    /// <summary><c>M_ARENA_MAX</c> of mallopt(3).</summary>
    private const int MostArenas = -8;

    /// <summary>The GNU C library; others (musl) have nothing like what is asked of it here.</summary>
    private static readonly bool IsGnu = OperatingSystem.IsLinux() && NativeLibrary.TryLoad(C, out var libc) && NativeLibrary.TryGetExport(libc, "malloc_trim", out _);

    /// <summary>By default the C library keeps up to eight heaps a processor, each as large as it once was. One a processor is enough to be used without waiting.</summary>
    public static void KeepFewHeaps()
    {
        if (IsGnu)
        {
            _ = SetOption(MostArenas, Environment.ProcessorCount);
        }
    }

    /// <summary>
    /// After big one-time work. Three owners keep what they once had: the idle connections of SQLite their pages, the garbage collector its regions, and the C
    /// library what was freed to it. Code compiled for once goes only with the second collection, after its finalizers. Takes a tenth of a second.
    /// </summary>
    public static void GiveBack()
    {
        SqliteConnection.ClearAllPools();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        if (IsGnu)
        {
            _ = Trim(0);
        }
    }

    [DllImport(C, EntryPoint = "mallopt")]
    private static extern int SetOption(int option, int value);

    [DllImport(C, EntryPoint = "malloc_trim")]
    private static extern int Trim(nuint keep);
}
