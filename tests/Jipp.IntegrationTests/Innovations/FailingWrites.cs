using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure.Persistence;

namespace Jipp.IntegrationTests.Innovations;

/// <summary>Makes the n-th row that is written to the module's database fail, whoever writes it and however, as a full disk would.</summary>
internal sealed class FailingWrites(JippHost host, string module)
{
    private const string Words = "made to fail";
    private const string Never = "-1";

    public static async Task<FailingWrites> Of(JippHost host, string module, params string[] tables)
    {
        await host.Sql(module, $"CREATE TABLE fault (n INTEGER NOT NULL); INSERT INTO fault VALUES ({Never})");
        if (host.Provider == DatabaseProvider.Postgres)
        {
            await host.Sql(
                module,
                $"""
                CREATE FUNCTION {module}.fault() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    UPDATE {module}.fault SET n = n - 1;
                    IF (SELECT n FROM {module}.fault) = 0 THEN RAISE EXCEPTION '{Words}'; END IF;
                    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                    RETURN NEW;
                END $$
                """
            );
        }

        foreach (var table in tables)
        {
            await host.Sql(
                module,
                host.Provider == DatabaseProvider.Postgres
                    ? $"CREATE TRIGGER fault BEFORE INSERT OR UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {module}.fault()"
                    : string.Concat(
                        new[] { "INSERT", "UPDATE", "DELETE" }.Select(write =>
                            $"CREATE TRIGGER fault_{table}_{write} BEFORE {write} ON {table} BEGIN UPDATE fault SET n = n - 1; SELECT RAISE(ABORT, '{Words}') FROM fault WHERE n = 0; END;"
                        )
                    )
            );
        }

        return new(host, module);
    }

    /// <summary>Tries the command with the first, second, third … write failing until it goes through; after each failure all must be as before.</summary>
    /// <returns>How many writes failed.</returns>
    public async Task<int> TryEachWrite<TResult>(Func<Task<TResult>> command, Func<Task<string>> state)
        where TResult : IResult<TResult>
    {
        var before = await state();
        for (var write = 1; ; write++)
        {
            await host.Sql(module, $"UPDATE fault SET n = {write}");
            try
            {
                var result = await command();
                if (result.Error is null)
                {
                    return write - 1;
                }

                Assert.Fail($"Write {write}: refused as {result.Error.Code}, which hides that the database failed.");
            }
            catch (Exception failure) when (Caused(failure))
            {
                await host.Sql(module, $"UPDATE fault SET n = {Never}");
                Assert.Equal(before, await state());
            }
            finally
            {
                await host.Sql(module, $"UPDATE fault SET n = {Never}");
            }
        }
    }

    private static bool Caused(Exception? failure) => failure is not null && (failure.Message.Contains(Words, StringComparison.Ordinal) || Caused(failure.InnerException));
}
