"""The wildland-urban interface: where houses meet forest or stand in it, by the published definitions."""
