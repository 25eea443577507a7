global using Jipp.BuildingBlocks;
