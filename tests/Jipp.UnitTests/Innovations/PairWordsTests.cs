using Jipp.Innovations.Application.Linking;
using Jipp.Innovations.Domain.Linkage;
using Jipp.Innovations.Pages;
using Microsoft.Extensions.Localization;

namespace Jipp.UnitTests.Innovations;

public sealed class PairWordsTests
{
    [Fact]
    public void A_step_that_does_not_know_its_size_yet_names_no_numbers()
    {
        Assert.DoesNotContain("0 dari 0", Said(new(LinkagePhase.Reading, 0, 0, TimeSpan.FromSeconds(1))), StringComparison.Ordinal);
        Assert.Contains("0 dari 500", Said(new(LinkagePhase.Reading, 0, 500, TimeSpan.FromSeconds(1))), StringComparison.Ordinal);
    }

    private static string Said(RelinkProgress progress) => PairWords.Of(progress, new AsWritten());

    private sealed class AsWritten : IStringLocalizer
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
