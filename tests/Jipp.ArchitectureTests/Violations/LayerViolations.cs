// Deliberate violations: each layer rule must find its own.
#pragma warning disable CA1822, CA1052, CS1998
using Microsoft.EntityFrameworkCore;

namespace Jipp.ArchitectureTests.Violations.Domain
{
    /// <summary>Hidden in an async method, whose body the compiler moves into another type.</summary>
    internal sealed class ImpureRule
    {
        public async Task<int> Count(object database) => await ((DbContext)database).SaveChangesAsync();
    }
}

namespace Jipp.ArchitectureTests.Violations.Application
{
    internal sealed class TechnicalHandler
    {
        public string Path(object context) => ((Microsoft.AspNetCore.Http.HttpContext)context).Request.Path;
    }
}

namespace Jipp.ArchitectureTests.Violations.Pages
{
    internal sealed class QueryingPage
    {
        public Func<object, bool> IsDatabase => thing => thing is DbContext;
    }
}

namespace Jipp.ArchitectureTests.Violations.Infrastructure
{
    internal sealed class ScreenWriter
    {
        public object Page() => new Pages.QueryingPage();
    }
}
