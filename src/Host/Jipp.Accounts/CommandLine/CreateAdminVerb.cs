using Jipp.Accounts.Application;
using Jipp.BuildingBlocks;
using Jipp.BuildingBlocks.Infrastructure;
using Jipp.BuildingBlocks.Infrastructure.Modules;

namespace Jipp.Accounts.CommandLine;

/// <summary>The way in to an empty installation, and back in when nobody of the secretariat can sign in any more.</summary>
internal static class CreateAdminVerb
{
    private const int Done = 0;
    private const int BadInput = 2;

    public static Verb Verb { get; } =
        new(
            "create-admin",
            "create-admin <email>",
            "Makes sure that the address has an account of the secretariat and prints a link, valid for 24 hours and once, to set its password.",
            Run
        );

    private static async Task<int> Run(VerbContext context)
    {
        if (context.Arguments is not [var email])
        {
            await context.Errors.WriteLineAsync("Usage: create-admin <email>");
            return BadInput;
        }

        var result = await context.Services.SendAsSystem<CreateAdmin, Result<Uri>>("verb:create-admin", new CreateAdmin(email), context.Cancellation);
        if (!result.IsSuccess)
        {
            foreach (var message in result.Error.Fields.Select(field => field.Message).DefaultIfEmpty(result.Error.Message))
            {
                await context.Errors.WriteLineAsync(message);
            }

            return BadInput;
        }

        await context.Out.WriteLineAsync(result.Value.AbsoluteUri);
        return Done;
    }
}
