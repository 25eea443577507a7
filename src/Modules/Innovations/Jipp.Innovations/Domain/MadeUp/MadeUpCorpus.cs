using System.Globalization;

namespace Jipp.Innovations.Domain.MadeUp;

/// <summary>The three systems that a made-up record can come from.</summary>
internal enum MadeUpSource
{
    Jippnas,
    Iga,
    Inoland,
}

/// <summary>One record of a source. Everything in it is made up but the names of places and offices.</summary>
/// <param name="Id"><c>jippnas:100007</c>: source and its key.</param>
/// <param name="Original">Number of the innovation that the record is of: records with the same number are the same.</param>
/// <param name="ReplicaOf">Number of the innovation that this one, of another agency, copies the name and text of; null when it copies none.</param>
/// <param name="Region">Kemendagri code of the agency's place.</param>
internal sealed record MadeUpRecord(
    string Id,
    MadeUpSource Source,
    int Original,
    int? ReplicaOf,
    string Title,
    string Agency,
    string Unit,
    string Region,
    int Year,
    string Description,
    string Function,
    int Goal
);

/// <summary>
/// Innovations that do not exist, as three sources would tell of them, with the truth about which are the same. Rates are those of
/// definitions 41. The same size and seed give the same records.
/// </summary>
internal static class MadeUpCorpus
{
    public const double AcronymLost = 0.30,
        PlaceWordChanged = 0.50,
        YearShifted = 0.30,
        OfficeRenamed = 0.15,
        TypingFault = 0.20,
        Paraphrased = 0.50,
        Replicated = 0.25;

    private const int MostCopies = 3;

    /// <param name="size">Number of innovations, replicas aside: 1 or more.</param>
    public static IReadOnlyList<MadeUpRecord> Make(int size, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var random = new MadeUpRandom(seed);
        var places = Regions.Named;
        List<MadeUpRecord> records = [];
        var number = 0;
        for (var at = 0; at < size; at++)
        {
            var place = random.Of(places);
            var idea = Idea.New(random, place);
            var original = number++;
            Tell(idea, original, null, random, records);
            // Every fourth, so that the share holds for any size and seed.
            if (at % (int)(1 / Replicated) == 0)
            {
                var elsewhere = random.Of(places);
                while (elsewhere.Code == place.Code)
                {
                    elsewhere = random.Of(places);
                }

                Tell(idea.TakenOverBy(elsewhere, random), number++, original, random, records);
            }
        }

        return records;
    }

    /// <summary>An innovation is told of once to four times.</summary>
    private static void Tell(Idea idea, int original, int? replicaOf, MadeUpRandom random, List<MadeUpRecord> records)
    {
        var copies = random.Below(MostCopies + 1);
        var first = random.Below(3);
        for (var copy = 0; copy <= copies; copy++)
        {
            var source = (MadeUpSource)((first + copy) % 3);
            var key = source switch
            {
                MadeUpSource.Jippnas => (100000 + records.Count).ToString(CultureInfo.InvariantCulture),
                MadeUpSource.Iga => string.Create(CultureInfo.InvariantCulture, $"IND{idea.Year}{records.Count:D6}"),
                _ => (records.Count + 1).ToString(CultureInfo.InvariantCulture),
            };
            var told = copy == 0 ? idea : idea.Garbled(random);
            records.Add(
                new(
                    $"{source.ToString().ToLowerInvariant()}:{key}",
                    source,
                    original,
                    replicaOf,
                    told.Title,
                    told.Agency,
                    told.Unit,
                    told.Region,
                    told.Year,
                    told.Description,
                    idea.Function,
                    idea.Goal
                )
            );
        }
    }

    /// <summary>What one source says of an innovation.</summary>
    private sealed record Idea(
        string Acronym,
        string Full,
        string Title,
        string Agency,
        string Unit,
        string FormerUnit,
        string Region,
        int Year,
        string Description,
        string Function,
        int Goal
    )
    {
        public static Idea New(MadeUpRandom random, (string Code, string Name) place)
        {
            var (function, about, office, former, goal) = random.Of(MadeUpWords.Functions);
            var full = $"{random.Of(MadeUpWords.Forms)} {random.Of(MadeUpWords.Verbs)} {about} {random.Of(MadeUpWords.Manners)}";
            var acronym = AcronymOf(full, random);
            var (few, many) = (2 + random.Below(20), 25 + random.Below(300));
            var result = string.Format(CultureInfo.InvariantCulture, random.Of(MadeUpWords.Results), many, few);
            var description =
                $"{acronym} dibuat karena {random.Of(MadeUpWords.Problems)}. Caranya: {random.Of(MadeUpWords.Ways)} dan {random.Of(MadeUpWords.Ways)}. "
                + $"Hasilnya, {result}. Layanan ini untuk {about.ToLowerInvariant()} dan membantu warga setiap hari.";
            return new(acronym, full, $"{acronym} ({full})", $"Pemerintah {place.Name}", office, former, place.Code, 2014 + random.Below(11), description, function, goal);
        }

        /// <summary>The same name and nearly the same text, run by another agency a little later.</summary>
        public Idea TakenOverBy((string Code, string Name) place, MadeUpRandom random) =>
            this with
            {
                Agency = $"Pemerintah {place.Name}",
                Region = place.Code,
                Year = Year + random.Below(3),
                Description = random.Chance(Paraphrased) ? Paraphrase(Description, random) : Description,
            };

        public Idea Garbled(MadeUpRandom random)
        {
            var (title, agency, unit, description) = (Title, Agency, Unit, Description);
            if (random.Chance(AcronymLost))
            {
                title = random.Chance(0.5) ? Full : Acronym;
            }

            if (random.Chance(PlaceWordChanged))
            {
                agency = agency.Replace("Pemerintah Kabupaten ", "Pemerintah Kab. ", StringComparison.Ordinal).Replace("Pemerintah Kota ", "Kota ", StringComparison.Ordinal);
            }

            var year = random.Chance(YearShifted) ? Year + (random.Chance(0.5) ? 1 : -1) : Year;
            unit = random.Chance(OfficeRenamed) ? FormerUnit : unit;
            description = random.Chance(Paraphrased) ? Paraphrase(description, random) : description;
            if (random.Chance(TypingFault))
            {
                title = Mistype(title, random);
                description = Mistype(description, random);
            }

            return this with
            {
                Title = title,
                Agency = agency,
                Unit = unit,
                Year = year,
                Description = description,
            };
        }

        /// <summary>Syllables of some of the words: what such names are made of.</summary>
        private static string AcronymOf(string full, MadeUpRandom random)
        {
            var words = full.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3).ToArray();
            var name = string.Concat(words.Take(3 + random.Below(2)).Select(word => word[..(2 + random.Below(2))].ToUpperInvariant()));
            return random.Chance(0.3) ? $"SI {name}" : name;
        }

        private static string Paraphrase(string text, MadeUpRandom random)
        {
            var sentences = text.Split(". ").ToList();
            if (sentences.Count > 2 && random.Chance(0.5))
            {
                sentences.RemoveAt(1 + random.Below(sentences.Count - 1));
            }

            var told = string.Join(". ", sentences);
            foreach (var (one, other) in MadeUpWords.Synonyms)
            {
                if (random.Chance(0.7))
                {
                    told = told.Replace($" {one} ", $" {other} ", StringComparison.Ordinal);
                }
            }

            return told;
        }

        /// <summary>One or two letters swapped, lost or doubled.</summary>
        private static string Mistype(string text, MadeUpRandom random)
        {
            for (var faults = 1 + random.Below(2); faults > 0 && text.Length > 4; faults--)
            {
                var at = 1 + random.Below(text.Length - 3);
                text = random.Below(3) switch
                {
                    0 => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
                    1 => text.Remove(at, 1),
                    _ => text.Insert(at, text[at].ToString()),
                };
            }

            return text;
        }
    }
}
