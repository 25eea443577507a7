using System.Globalization;
using System.Security.Cryptography;
using Jipp.Validation.Application;
using Microsoft.AspNetCore.DataProtection;

namespace Jipp.Validation.Infrastructure;

/// <summary>Tickets are sealed with the keys that sessions have, so any host of the installation can read them.</summary>
internal sealed class ReportForms(IDataProtectionProvider protection, TimeProvider clock) : IReportForms
{
    private readonly IDataProtector _seal = protection.CreateProtector("Jipp.Validation.ReportForms.v1");

    public string New(string nri) =>
        _seal.Protect(string.Join('|', nri, clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture), Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));

    public ReportForm? Read(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket))
        {
            return null;
        }

        try
        {
            var parts = _seal.Unprotect(ticket).Split('|');
            return new ReportForm(parts[0], new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero), parts[2]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
