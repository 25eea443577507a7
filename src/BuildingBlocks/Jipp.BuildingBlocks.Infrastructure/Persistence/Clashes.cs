using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Jipp.BuildingBlocks.Infrastructure.Persistence;

/// <summary>Tells a clash of two writers (one wins, the other is told) from a bug.</summary>
internal static class Clashes
{
    private const int SqliteConstraint = 19;

    public static Error? Describe(DbUpdateException failure) =>
        failure switch
        {
            DbUpdateConcurrencyException => Error.Conflict("data.changed-meanwhile", "Data ini baru saja diubah orang lain. Muat ulang halaman, lalu ulangi perubahan Anda."),
            { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } }
            or { InnerException: SqliteException { SqliteErrorCode: SqliteConstraint, SqliteExtendedErrorCode: 1555 or 2067 } } => Error.Conflict(
                "data.already-exists",
                "Data yang sama sudah ada."
            ),
            _ => null,
        };
}
