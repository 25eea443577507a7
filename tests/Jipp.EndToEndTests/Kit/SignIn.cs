using System.Net;

namespace Jipp.EndToEndTests.Kit;

/// <summary>Signs in by the form, as a browser without script does.</summary>
internal static class SignIn
{
    /// <summary>Returns the session as a Cookie header.</summary>
    public static async Task<string> By(HttpClient client, string address, string password)
    {
        var form = Form.In(await client.GetStringAsync("/masuk"), "masuk");
        form.Fields["Input.Email"] = address;
        form.Fields["Input.Password"] = password;
        using var answer = await form.Post(client, "/masuk");
        Assert.True(answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, $"Signing in as {address} answered {answer.StatusCode}.");
        return answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]).Single(cookie => cookie.StartsWith("jipp.sesi=", StringComparison.Ordinal));
    }
}
