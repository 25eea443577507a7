using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Jipp.BuildingBlocks.Web;

/// <summary>
/// The English files, each read once. The framework's reader looks into them anew for every text and remembers each one it did not find, of
/// which there are as many as people write into addresses.
/// </summary>
internal sealed class KnownTexts(ResourceManagerStringLocalizerFactory files) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new OfFile(files.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new OfFile(files.Create(baseName, location));

    private sealed class OfFile(IStringLocalizer file) : IStringLocalizer
    {
        private readonly Lazy<FrozenDictionary<string, LocalizedString>> _english = new(() => Read(file));

        // The Indonesian text is the key.
        public LocalizedString this[string name] =>
            Languages.IsEnglish && _english.Value.TryGetValue(name, out var found) ? found : new LocalizedString(name, name, resourceNotFound: true);

        public LocalizedString this[string name, params object[] arguments]
        {
            get
            {
                var format = this[name];
                return new LocalizedString(name, string.Format(CultureInfo.CurrentCulture, format.Value, arguments), format.ResourceNotFound);
            }
        }

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => Languages.IsEnglish ? _english.Value.Values : [];

        private static FrozenDictionary<string, LocalizedString> Read(IStringLocalizer file)
        {
            var before = CultureInfo.CurrentUICulture;
            CultureInfo.CurrentUICulture = Languages.English;
            try
            {
                return file.GetAllStrings(includeParentCultures: true).ToFrozenDictionary(text => text.Name, StringComparer.Ordinal);
            }
            finally
            {
                CultureInfo.CurrentUICulture = before;
            }
        }
    }
}
