using FluentValidation;
using Jipp.Accounts.Domain;

namespace Jipp.Accounts.Application;

/// <summary>Shapes that several requests share.</summary>
internal static class CommonRules
{
    public const int LongestName = 100;

    public static IRuleBuilderOptions<T, string> PersonName<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(name => name?.Trim() is { Length: > 0 and <= LongestName } text && !text.Any(char.IsControl)).WithMessage("Isi nama, paling banyak 100 karakter.");

    public static IRuleBuilderOptions<T, string> Language<T>(this IRuleBuilder<T, string> rule) => rule.Must(language => language is "id" or "en").WithMessage("Pilih bahasa.");

    public static void NewPassword<T>(this IRuleBuilder<T, string> rule) =>
        rule.Custom(
            (password, context) =>
            {
                if (PasswordRule.Fault(password) is { } fault)
                {
                    context.AddFailure(fault);
                }
            }
        );
}
