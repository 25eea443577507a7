using System.Data.Common;
using Jipp.Innovations.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>Makes the n-th writing command of the module's database fail, as a full disk or a lost connection would.</summary>
internal sealed class FailingWrites : DbCommandInterceptor
{
    private int? _left;

    public void Watch(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteInnovationsDbContext>((_, options) => options.AddInterceptors(this));
        services.ConfigureDbContext<PostgresInnovationsDbContext>((_, options) => options.AddInterceptors(this));
    }

    public void FailAt(int? write) => _left = write;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Count(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Count(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Count(DbCommand command)
    {
        var writes = command.CommandText.Contains("INSERT", StringComparison.Ordinal) || command.CommandText.Contains("UPDATE", StringComparison.Ordinal);
        if (writes && _left is { } left)
        {
            _left = left - 1;
            if (left == 1)
            {
                throw new Failure();
            }
        }
    }

    public static bool Caused(Exception failure) => failure is Failure || failure.InnerException is Failure;

    private sealed class Failure : Exception;
}
